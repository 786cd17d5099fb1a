/** Keeps values up to a size in all; the least lately used leaves first. */
export class Lru<T> {
  readonly #entries = new Map<string, { value: T; size: number }>();
  readonly #limit: number;
  #used = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: string): T | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    // A Map keeps the order of insertion: the first is the least lately used.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  set(key: string, value: T, size: number): void {
    this.#used += size - (this.#entries.get(key)?.size ?? 0);
    this.#entries.delete(key);
    this.#entries.set(key, { value, size });
    for (const [oldest, entry] of this.#entries) {
      if (this.#used <= this.#limit) return;
      this.#entries.delete(oldest);
      this.#used -= entry.size;
    }
  }
}
