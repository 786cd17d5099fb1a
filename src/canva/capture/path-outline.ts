/** What an SVG path draws, as far as a template has a name for it. */

export type Outline =
  | { shape: 'rectangle'; /** In units of the view box. */ radius: number }
  | { shape: 'ellipse' }
  /** Absolute commands, moved to the corner of the view box. */
  | { shape: 'path'; d: string; /** Which way round its points run. */ clockwise: boolean };

export interface ViewBox {
  top: number;
  left: number;
  width: number;
  height: number;
}

/** Commands with their absolute coordinates; null for what is no path of M L H V C S A Z. */
export function outlineOf(d: string, viewBox: ViewBox): Outline | null {
  const commands = parse(d);
  if (!commands || !(viewBox.width > 0 && viewBox.height > 0)) return null;
  const moved = commands.map((command) => shifted(command, -viewBox.left, -viewBox.top));
  const { width, height } = viewBox;
  const radius = rectangleRadius(moved, width, height);
  if (radius !== null) return { shape: 'rectangle', radius };
  if (isEllipse(moved, width, height)) return { shape: 'ellipse' };
  return { shape: 'path', d: moved.map(written).join(''), clockwise: isClockwise(moved) };
}

/** By the shoelace formula over the ends of its commands; y runs down. */
function isClockwise(commands: readonly Command[]): boolean {
  const sum = commands.reduce((area, { x, y }, index) => {
    const next = commands[(index + 1) % commands.length]!;
    return area + x * next.y - next.x * y;
  }, 0);
  return sum > 0;
}

interface Command {
  name: 'M' | 'L' | 'C' | 'A' | 'Z';
  /** Where it ends. */
  x: number;
  y: number;
  /** Of C the two control points; of A radii, rotation and flags. */
  numbers: number[];
}

/** Longer than any path that Canva takes. */
const LONGEST = 20_000;
const COUNTS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, A: 7, Z: 0 };

function parse(d: string): Command[] | null {
  if (d.length > LONGEST) return null;
  const commands: Command[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, letter = '', rest = ''] of d.matchAll(/([a-z])([^a-df-z]*)/gi)) {
    const name = letter.toUpperCase();
    const count = COUNTS[name];
    if (count === undefined) return null;
    const numbers = name === 'A' ? arcNumbers(rest) : plainNumbers(rest);
    if (!numbers || (count === 0 ? numbers.length > 0 : numbers.length === 0)) return null;
    if (count > 0 && numbers.length % count !== 0) return null;
    const relative = letter !== name;
    for (let at = 0; at === 0 || at < numbers.length; at += Math.max(1, count)) {
      const [dx, dy] = relative ? [x, y] : [0, 0];
      const part = numbers.slice(at, at + count);
      const point = (index: number): [number, number] => [part[index]! + dx, part[index + 1]! + dy];
      switch (name) {
        case 'M':
        case 'L': {
          [x, y] = point(0);
          const isStart = name === 'M' && at === 0;
          if (isStart) [startX, startY] = [x, y];
          commands.push({ name: isStart ? 'M' : 'L', x, y, numbers: [] });
          break;
        }
        case 'H':
          x = part[0]! + dx;
          commands.push({ name: 'L', x, y, numbers: [] });
          break;
        case 'V':
          y = part[0]! + dy;
          commands.push({ name: 'L', x, y, numbers: [] });
          break;
        case 'C': {
          const controls = [...point(0), ...point(2)];
          [x, y] = point(4);
          commands.push({ name: 'C', x, y, numbers: controls });
          break;
        }
        case 'S': {
          const last = commands.at(-1);
          const mirrored =
            last?.name === 'C' ? [2 * x - last.numbers[2]!, 2 * y - last.numbers[3]!] : [x, y];
          const controls = [...mirrored, ...point(0)];
          [x, y] = point(2);
          commands.push({ name: 'C', x, y, numbers: controls });
          break;
        }
        case 'A':
          [x, y] = point(5);
          commands.push({ name: 'A', x, y, numbers: part.slice(0, 5) });
          break;
        default:
          [x, y] = [startX, startY];
          commands.push({ name: 'Z', x, y, numbers: [] });
      }
    }
  }
  return commands[0]?.name === 'M' && commands.length > 1 ? commands : null;
}

const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d{1,3})?/gi;

function plainNumbers(text: string): number[] | null {
  if (text.replace(NUMBER, '').replace(/[\s,]/g, '') !== '') return null;
  return finite([...text.matchAll(NUMBER)].map(([number]) => Number(number)));
}

/** The flags of an arc may stand without space around: `A5 5 0 0110 10`. */
function arcNumbers(text: string): number[] | null {
  const numbers: number[] = [];
  let rest = text;
  for (;;) {
    rest = rest.replace(/^[\s,]+/, '');
    if (rest === '') return finite(numbers);
    const isFlag = numbers.length % 7 === 3 || numbers.length % 7 === 4;
    const found = isFlag ? /^[01]/.exec(rest) : new RegExp(`^${NUMBER.source}`, 'i').exec(rest);
    if (!found) return null;
    numbers.push(Number(found[0]));
    rest = rest.slice(found[0].length);
  }
}

function finite(numbers: number[]): number[] | null {
  return numbers.every(Number.isFinite) ? numbers : null;
}

function shifted(command: Command, dx: number, dy: number): Command {
  const { name, x, y, numbers } = command;
  const moved =
    name === 'C' ? numbers.map((one, index) => one + (index % 2 === 0 ? dx : dy)) : numbers;
  return { name, x: x + dx, y: y + dy, numbers: moved };
}

function written({ name, x, y, numbers }: Command): string {
  if (name === 'Z') return 'Z';
  return name + [...numbers, x, y].map((one) => String(Math.round(one * 100) / 100)).join(' ');
}

/** Radius of the corners of a rectangle that fills the view box, 0 for sharp ones; null for anything else. */
function rectangleRadius(
  commands: readonly Command[],
  width: number,
  height: number,
): number | null {
  const near = (a: number, b: number): boolean =>
    Math.abs(a - b) <= 0.005 * Math.max(width, height);
  const onEdge = ({ x, y }: Command): boolean =>
    (near(x, 0) || near(x, width) || near(y, 0) || near(y, height)) &&
    x > -0.01 * width &&
    x < 1.01 * width &&
    y > -0.01 * height &&
    y < 1.01 * height;
  const points = commands.filter(({ name }) => name !== 'Z');
  if (!points.every(onEdge)) return null;
  const corners = points.filter(({ name }) => name === 'A' || name === 'C');
  let last = points[0]!;
  for (const point of points.slice(1)) {
    if (point.name === 'L' && !near(point.x, last.x) && !near(point.y, last.y)) return null;
    last = point;
  }
  const at = (x: number, y: number): boolean =>
    points.some((one) => near(one.x, x) && near(one.y, y));
  const sharp = [at(0, 0), at(width, 0), at(width, height), at(0, height)];
  if (corners.length === 0) return sharp.every(Boolean) ? 0 : null;
  if (corners.length !== 4 || sharp.some(Boolean)) return null;
  const radii = corners.map((corner) => {
    const before = points[points.indexOf(corner) - 1]!;
    return [Math.abs(corner.x - before.x), Math.abs(corner.y - before.y)] as const;
  });
  const [radius] = radii[0]!;
  const even = radii.every(([rx, ry]) => near(rx, radius) && near(ry, radius));
  // Four quarters of a circle without a straight line between are an ellipse.
  const hasLines = points.some(({ name, x, y }, index) => {
    const before = points[index - 1];
    return name === 'L' && before !== undefined && !(near(before.x, x) && near(before.y, y));
  });
  return even && hasLines && radius > 0 ? radius : null;
}

function isEllipse(commands: readonly Command[], width: number, height: number): boolean {
  const [rx, ry] = [width / 2, height / 2];
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= 0.01 * Math.max(width, height);
  const round = commands.filter(({ name }) => name === 'A' || name === 'C');
  const points = commands.filter(({ name }) => name !== 'Z');
  if (round.length < 2 || round.length + 1 < points.length) return false;
  const onIt = ({ x, y }: Command): boolean => {
    const [u, v] = [(x - rx) / rx, (y - ry) / ry];
    return Math.abs(Math.hypot(u, v) - 1) <= 0.02;
  };
  if (!points.every(onIt)) return false;
  const arcs = round.filter(({ name }) => name === 'A');
  if (!arcs.every(({ numbers }) => near(numbers[0]!, rx) && near(numbers[1]!, ry))) return false;
  const curves = round.filter(({ name }) => name === 'C');
  const isAxis = ({ x, y }: Command): boolean => near(x, rx) || near(y, ry);
  return (
    curves.length === 0 || (curves.length === 4 && points.every(isAxis) && bulge(points, rx, ry))
  );
}

/** Handles of the usual four curves: 0.55 of a half axis along the edge of the box (4/3 · (√2 − 1)). */
function bulge(points: readonly Command[], rx: number, ry: number): boolean {
  return points.slice(1).every(({ numbers }, index) => {
    const from = points[index]!;
    const [x = 0, y = 0] = numbers;
    const along = Math.max(Math.abs(x - from.x) / rx, Math.abs(y - from.y) / ry);
    return Math.abs(along - 0.5523) <= 0.02;
  });
}
