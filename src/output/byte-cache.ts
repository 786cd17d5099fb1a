/**
 * Keeps what was made, up to a number of bytes; the least lately used leaves first. A value being made
 * is made once, however many ask. A failure is not kept.
 */
export class ByteCache<T> {
  readonly #entries = new Map<string, Promise<T>>();
  readonly #sizes = new Map<string, number>();
  readonly #limit: number;
  readonly #sizeOf: (value: T) => number;
  #used = 0;

  constructor(limit: number, sizeOf: (value: T) => number) {
    this.#limit = limit;
    this.#sizeOf = sizeOf;
  }

  has(key: string): boolean {
    return this.#entries.has(key);
  }

  async get(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.#entries.get(key);
    if (known) {
      // A Map keeps the order of insertion: the first is the least lately used.
      this.#entries.delete(key);
      this.#entries.set(key, known);
      return known;
    }
    const made = make();
    this.#entries.set(key, made);
    try {
      const value = await made;
      const size = this.#sizeOf(value);
      this.#sizes.set(key, size);
      this.#used += size;
      this.#trim();
      return value;
    } catch (error) {
      this.#entries.delete(key);
      throw error;
    }
  }

  #trim(): void {
    for (const key of this.#entries.keys()) {
      if (this.#used <= this.#limit) return;
      const size = this.#sizes.get(key);
      if (size === undefined) continue;
      this.#entries.delete(key);
      this.#sizes.delete(key);
      this.#used -= size;
    }
  }
}
