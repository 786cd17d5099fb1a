/** Who of several that draw gets which document: the one that has its event, as far as nobody stands idle. */

/** One that draws documents. */
export interface Drawer {
  alive: boolean;
  /** Documents that it has, and the most that it takes. */
  busy: number;
  readonly most: number;
}

export interface Turns<D extends Drawer> {
  /** Waits for a drawer; what is drawn of the same `subject` is quicker by the one that has drawn some of it. */
  take(subject: object): Promise<D>;
  /** A document that it took is done. */
  done(drawer: D): void;
}

interface Waiting<D> {
  subject: object;
  go(drawer: D): void;
}

/** `drawers` are those there are now; of equally busy ones the first comes first. */
export function createTurns<D extends Drawer>(drawers: () => readonly D[]): Turns<D> {
  const waiting: Waiting<D>[] = [];
  const having = new WeakMap<object, Set<D>>();

  const isAnybodys = ({ subject }: Waiting<D>): boolean =>
    [...(having.get(subject) ?? [])].some(({ alive }) => alive);

  /** Of its own subjects, else of nobody's; of another's, from the end, only when it would stand idle. */
  function nextOf(drawer: D): number {
    const own = waiting.findIndex(({ subject }) => having.get(subject)?.has(drawer));
    if (own >= 0) return own;
    const free = waiting.findIndex((each) => !isAnybodys(each));
    return free < 0 && drawer.busy === 0 ? waiting.length - 1 : free;
  }

  /** Hands out one document; false when nobody has room for any. */
  function handOut(): boolean {
    const withRoom = drawers().filter(({ alive, busy, most }) => alive && busy < most);
    for (const drawer of withRoom.sort((a, b) => a.busy - b.busy)) {
      const at = nextOf(drawer);
      if (at < 0) continue;
      const next = waiting.splice(at, 1)[0]!;
      drawer.busy += 1;
      having.set(next.subject, (having.get(next.subject) ?? new Set()).add(drawer));
      next.go(drawer);
      return true;
    }
    return false;
  }

  function handOutAll(): void {
    while (waiting.length > 0 && handOut());
  }

  return {
    take: (subject) =>
      new Promise((resolve) => {
        waiting.push({ subject, go: resolve });
        handOutAll();
      }),
    done(drawer) {
      drawer.busy -= 1;
      handOutAll();
    },
  };
}
