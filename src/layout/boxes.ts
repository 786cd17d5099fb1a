import { RenderError } from '../errors.js';
import type { Box } from '../model/scene.js';
import type { Element } from './engine.js';

/** Boxes by key, of an element tree on a page; `sizes` stand in for what its nodes say, by key. */
export type MeasureBoxes = (root: Element, page: Size, sizes?: NodeSizes) => Map<string, Box>;

/** px. */
export type NodeSizes = ReadonlyMap<string, Partial<Size>>;

type Size = Pick<Box, 'width' | 'height'>;

/** What satori/layout.wasm exports of what is used here. */
interface LayoutExports {
  memory: WebAssembly.Memory;
  alloc(length: number): number;
  dealloc(pointer: number, length: number): void;
  compute(pointer: number, length: number, width: number, height: number, rounding: number): number;
}

/** Floats for each node in the result: left, top, width, height, then edges that are not read. */
const OUTPUT_STRIDE = 16;

const DISPLAY = { flex: 1, flowRoot: 4 };
const ABSOLUTE = 1;
const HIDDEN = 1;
const ALIGNMENT = {
  'flex-start': 2,
  'flex-end': 3,
  center: 4,
  baseline: 5,
  stretch: 6,
  'space-between': 7,
  'space-evenly': 8,
  'space-around': 9,
};
const DIRECTION = { row: 0, column: 1, 'row-reverse': 2, 'column-reverse': 3 };
const WRAP = { nowrap: 0, wrap: 1, 'wrap-reverse': 2 };
/** Units of a length. */
const [AUTO, PIXELS, SHARE] = [0, 1, 2];

/**
 * Boxes of element trees, by satori's own layout engine (Taffy, github.com/DioxusLabs/taffy) without
 * the rest of satori: styles are ours and need no parsing, and nothing is drawn. The same numbers, about
 * thirty times as quickly (test/bench/RESULTS.md). satori publishes the engine as `satori/layout.wasm`;
 * what goes in and comes out is satori 0.63.2's `src/layout-engine/encode.ts` and `index.ts`, and
 * test/layout/boxes.test.ts compares both. `module` is the content of `satori/layout.wasm`; `quicker` gives one that
 * measures the same in less time, but takes longer to start: it is asked for once there is much to measure.
 *
 * @throws RenderError when it isn't that of the pinned version
 */
export async function createMeasureBoxes(
  module: Uint8Array<ArrayBuffer>,
  quicker?: () => Promise<Uint8Array<ArrayBuffer>>,
): Promise<MeasureBoxes> {
  const engine = await opened(module);
  const measuring = { engine, latest: new Map(), encoded: new WeakMap(), out: new Writer() };
  const change = async (): Promise<void> => {
    measuring.engine = await opened(await quicker!());
  };
  let measured = 0;
  return (root, page, sizes) => {
    measured += 1;
    // Without it all goes on as before.
    if (quicker && measured === MUCH) void change().catch(() => undefined);
    return boxesOf(measuring, encodedTree(measuring, root, page), sizes);
  };
}

/** Trees to measure, of some fifty pages: those of a few posts are measured before the quicker engine has started. */
const MUCH = 400;

async function opened(module: Uint8Array<ArrayBuffer>): Promise<LayoutExports> {
  const unused = () => {
    throw new RenderError('The layout engine asked for what no box needs.');
  };
  const imports = { env: { measure: unused, resolve_calc: unused } };
  const { instance } = await WebAssembly.instantiate(module, imports);
  const engine = instance.exports as unknown as LayoutExports;
  if (typeof engine.compute !== 'function' || typeof engine.alloc !== 'function') {
    throw new RenderError('satori/layout.wasm is not the one of satori 0.63.2. Install anew.');
  }
  return engine;
}

interface Node {
  key: string;
  children: number[];
}

/** A tree as it goes to the engine. */
interface Encoded {
  page: Size;
  nodes: readonly Node[];
  data: Float32Array;
  /** Where in the data its nodes begin, by key. */
  places: ReadonlyMap<string, number>;
}

interface Measuring {
  engine: LayoutExports;
  /** By the hash of what went to the engine. */
  latest: Map<number, Measured>;
  /** A page's tree is measured some ten times, with other sizes. */
  encoded: WeakMap<Element, Encoded>;
  /** One for all trees. */
  out: Writer;
}

function encodedTree({ encoded, out }: Measuring, root: Element, page: Size): Encoded {
  const known = encoded.get(root);
  if (known?.page.width === page.width && known.page.height === page.height) return known;
  const made = encode(out, root, page);
  encoded.set(root, made);
  return made;
}

function boxesOf(
  { engine, latest, out }: Measuring,
  tree: Encoded,
  sizes?: NodeSizes,
): Map<string, Box> {
  const { nodes, page } = tree;
  const data = out.resized(tree, sizes);
  const hash = hashOf(data);
  const known = latest.get(hash);
  if (known && isSame(known.data, data)) return boxesByKey(nodes, known.boxes);
  const pointer = engine.alloc(data.length);
  let output: number;
  try {
    new Float32Array(engine.memory.buffer, pointer, data.length).set(data);
    output = engine.compute(pointer, data.length, page.width, page.height, 0);
  } finally {
    engine.dealloc(pointer, data.length);
  }
  // The page comes before the tree's own nodes.
  const results = (nodes.length + 1) * OUTPUT_STRIDE;
  const boxes = rounded(nodes, new Float32Array(engine.memory.buffer, output, results));
  if (latest.size >= MOST_KEPT) latest.delete(latest.keys().next().value!);
  latest.set(hash, { data: data.slice(), boxes });
  return boxesByKey(nodes, boxes);
}

/** A tree that was measured, as it went to the engine, and the boxes of its nodes. */
interface Measured {
  data: Float32Array;
  boxes: Box[];
}

/** About 20 KB each. Those that come again come soon: of the page at hand, or of the one before. */
const MOST_KEPT = 64;

/** FNV-1a over the words of the tree. */
function hashOf(data: Float32Array): number {
  const words = new Uint32Array(data.buffer, data.byteOffset, data.length);
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words[at]!, 0x01000193);
  return hash;
}

function isSame(a: Float32Array, b: Float32Array): boolean {
  if (a.length !== b.length) return false;
  // As words: no number equals itself when it is none.
  const left = new Uint32Array(a.buffer, a.byteOffset, a.length);
  const right = new Uint32Array(b.buffer, b.byteOffset, b.length);
  for (let at = 0; at < left.length; at++) if (left[at] !== right[at]) return false;
  return true;
}

function boxesByKey(nodes: readonly Node[], boxes: readonly Box[]): Map<string, Box> {
  return new Map(nodes.map(({ key }, index) => [key, boxes[index]!]));
}

type Style = Element['props']['style'];

/** Floats of a node without its children: less than that. */
const NODE_FLOATS = 90;

/** Writes floats one after the other. */
class Writer {
  data = new Float32Array(64 * NODE_FLOATS);
  length = 0;

  push(value: number): void {
    this.data[this.length++] = value;
  }

  pushLength(value: string | number | undefined): void {
    if (typeof value === 'number') this.pushBoth(PIXELS, value);
    else if (value === undefined || value === 'auto') this.pushBoth(AUTO, 0);
    else if (value.endsWith('%')) this.pushBoth(SHARE, Number.parseFloat(value) / 100);
    else if (value.endsWith('px')) this.pushBoth(PIXELS, Number.parseFloat(value));
    else throw new RenderError(`"${value}" is no length that the layout knows.`);
  }

  pushBoth(first: number, second: number): void {
    this.push(first);
    this.push(second);
  }

  /** A tree with other sizes of some nodes; valid until the next is written. */
  resized({ data, places }: Encoded, sizes?: NodeSizes): Float32Array {
    this.length = 0;
    this.reserve(data.length);
    this.data.set(data);
    for (const [key, { width, height }] of sizes ?? []) {
      const place = places.get(key);
      if (place === undefined) continue;
      if (width !== undefined) this.data.set([PIXELS, width], place + WIDTH);
      if (height !== undefined) this.data.set([PIXELS, height], place + HEIGHT);
    }
    return this.data.subarray(0, data.length);
  }

  /** Room for so many floats more. */
  reserve(floats: number): void {
    if (this.length + floats <= this.data.length) return;
    const larger = new Float32Array(2 * (this.length + floats));
    larger.set(this.data);
    this.data = larger;
  }
}

function encode(out: Writer, root: Element, page: Size): Encoded {
  const nodes: Node[] = [];
  const elements: Element[] = [];
  collect(root, nodes, elements);
  const places = new Map<string, number>();
  out.length = 0;
  out.push(nodes.length + 1);
  // As satori has it: the page is a block that holds the tree.
  encodeStyle(out, { ...page }, DISPLAY.flowRoot, HIDDEN);
  for (const value of [0, 1, 1]) out.push(value);
  for (const [index, { key, children }] of nodes.entries()) {
    out.reserve(NODE_FLOATS + children.length);
    places.set(key, out.length);
    encodeStyle(out, elements[index]!.props.style, DISPLAY.flex, 0);
    out.push(0);
    out.push(children.length);
    for (const child of children) out.push(child + 1);
  }
  return { page, nodes, data: out.data.slice(0, out.length), places };
}

/** The tree as a list, parents before children. */
function collect(element: Element, nodes: Node[], elements: Element[]): number {
  const index = nodes.length;
  const node: Node = { key: element.key, children: [] };
  nodes.push(node);
  elements.push(element);
  const { children } = element.props;
  if (Array.isArray(children)) {
    node.children = children.map((child) => collect(child, nodes, elements));
  }
  return index;
}

/** Where a node's width and height are among its floats, behind display, position, box sizing and overflow. */
const [WIDTH, HEIGHT] = [5, 7];

/** Defaults are satori's, which differ from those of CSS. */
function encodeStyle(out: Writer, style: Style, display: number, overflow: number): void {
  out.push(display);
  out.push(style['position'] === 'absolute' ? ABSOLUTE : 0);
  out.push(style['boxSizing'] === 'border-box' ? 0 : 1);
  out.pushBoth(overflow, overflow);
  for (const key of SIZES) out.pushLength(style[key]);
  out.push(Number(style['aspectRatio'] ?? Number.NaN));
  for (const key of MARGINS) out.pushLength(style[key] ?? 0);
  for (const key of PADDINGS) out.pushLength(style[key] ?? 0);
  for (const key of BORDERS) out.pushBoth(PIXELS, borderWidth(style[key] ?? style['border']));
  for (const key of INSETS) out.pushLength(style[key]);
  out.pushLength(style['columnGap'] ?? 0);
  out.pushLength(style['rowGap'] ?? 0);
  out.push(keyword(ALIGNMENT, style['alignItems'] ?? 'stretch'));
  out.push(keyword(ALIGNMENT, style['alignSelf']));
  // align-content, justify-items and justify-self: no template says them.
  for (let unsaid = 0; unsaid < 3; unsaid++) out.push(-1);
  const start = display === DISPLAY.flex ? 'flex-start' : undefined;
  out.push(keyword(ALIGNMENT, style['justifyContent'] ?? start));
  out.push(keyword(DIRECTION, style['flexDirection'] ?? 'row'));
  out.push(keyword(WRAP, style['flexWrap'] ?? 'nowrap'));
  out.pushLength(style['flexBasis']);
  out.push(Number(style['flexGrow'] ?? 0));
  out.push(Number(style['flexShrink'] ?? 1));
  // text-align, replaced, float, clear, right-to-left, grid container, grid item: never.
  for (let never = 0; never < 7; never++) out.push(0);
}

const SIZES = ['width', 'height', 'minWidth', 'minHeight', 'maxWidth', 'maxHeight'] as const;
const MARGINS = ['marginLeft', 'marginRight', 'marginTop', 'marginBottom'] as const;
const PADDINGS = ['paddingLeft', 'paddingRight', 'paddingTop', 'paddingBottom'] as const;
const BORDERS = ['borderLeft', 'borderRight', 'borderTop', 'borderBottom'] as const;
const INSETS = ['left', 'right', 'top', 'bottom'] as const;

function keyword(codes: Readonly<Record<string, number>>, value: string | number | undefined) {
  if (value === undefined) return -1;
  const code = codes[value];
  if (code === undefined) throw new RenderError(`"${value}" is no style that the layout knows.`);
  return code;
}

/** Px of a border as CSS writes it: `6px solid #0b2f24`. */
function borderWidth(border: string | number | undefined): number {
  return border === undefined ? 0 : Number.parseFloat(String(border));
}

/** Absolute boxes, with edges rounded to whole px as satori rounds them: neighbours stay neighbours. */
function rounded(nodes: readonly Node[], results: Float32Array): Box[] {
  const boxes: Box[] = [];
  const visit = (index: number, parentLeft: number, parentTop: number): void => {
    const offset = (index + 1) * OUTPUT_STRIDE;
    const left = parentLeft + results[offset]!;
    const top = parentTop + results[offset + 1]!;
    const [x, y] = [Math.round(left), Math.round(top)];
    boxes[index] = {
      x,
      y,
      width: Math.round(left + results[offset + 2]!) - x,
      height: Math.round(top + results[offset + 3]!) - y,
    };
    for (const child of nodes[index]!.children) visit(child, left, top);
  };
  visit(0, results[0]!, results[1]!);
  return boxes;
}
