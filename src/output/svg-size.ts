import type { Bilingual } from '../errors.js';
import { descendants, type SvgNode } from './svg-node.js';
import { SVG_LIMITS, TOO_DEEP } from './svg-rules.js';

interface Cost {
  drawn: number;
  /** Passes over the whole canvas: masks, clips, blends, see-through groups, gradients. */
  layers: number;
  /** Sum of the squared lengths of path data: a path that crosses itself costs its length squared. */
  outline: number;
  depth: number;
}

/**
 * What is too much in a drawing once every reference is followed, or null. A `<use>` of a group of
 * `<use>`s multiplies: six lines can ask for a million shapes. Style sheets must be inlined already.
 */
export function checkSize(root: SvgNode): Bilingual | null {
  const byId = new Map<string, SvgNode[]>();
  for (const node of descendants(root)) {
    const id = node.attributes['id'];
    if (id !== undefined) byId.set(id, [...(byId.get(id) ?? []), node]);
  }
  const done = new Map<SvgNode, Cost>();
  const under = new Set<SvgNode>();
  let circular = false;

  const costOf = (node: SvgNode): Cost => {
    const known = done.get(node);
    if (known) return known;
    const cost: Cost = { drawn: 1, layers: layersOf(node), outline: outlineOf(node), depth: 1 };
    if (under.has(node)) {
      circular = true;
      return cost;
    }
    under.add(node);
    for (const next of [...node.children, ...referred(node, byId)]) {
      const more = costOf(next);
      cost.drawn += more.drawn;
      cost.layers += more.layers;
      cost.outline += more.outline;
      cost.depth = Math.max(cost.depth, more.depth + 1);
    }
    under.delete(node);
    done.set(node, cost);
    return cost;
  };

  const { drawn, layers, outline, depth } = costOf(root);
  if (circular) return { en: 'refers to itself', id: 'merujuk ke dirinya sendiri' };
  if (depth > SVG_LIMITS.depth) return TOO_DEEP;
  if (drawn > SVG_LIMITS.drawn) {
    const most = SVG_LIMITS.drawn;
    return { en: `draws more than ${most} elements`, id: `menggambar lebih dari ${most} elemen` };
  }
  if (layers > SVG_LIMITS.layers) {
    return {
      en: `has more than ${SVG_LIMITS.layers} masks, clips, blends and gradients`,
      id: `memuat lebih dari ${SVG_LIMITS.layers} topeng, kliping, paduan, dan gradasi`,
    };
  }
  if (outline > SVG_LIMITS.outline ** 2) {
    return { en: 'has outlines that are too long', id: 'memuat garis yang terlalu panjang' };
  }
  return null;
}

function layersOf(node: SvgNode): number {
  return declarations(node).filter(
    ([name, value]) =>
      value.includes('url(') ||
      (name === 'opacity' && value !== '1') ||
      (name === 'mix-blend-mode' && value !== 'normal') ||
      (name === 'isolation' && value !== 'auto'),
  ).length;
}

/** Attributes and the parts of `style` alike. */
function declarations(node: SvgNode): [string, string][] {
  const styles = (node.attributes['style'] ?? '').split(';').map((part): [string, string] => {
    const [name = '', ...value] = part.split(':');
    return [name.trim().toLowerCase(), value.join(':').trim().toLowerCase()];
  });
  return [...Object.entries(node.attributes).filter(([name]) => name !== 'style'), ...styles];
}

function outlineOf({ attributes }: SvgNode): number {
  const length = (attributes['d'] ?? '').length + (attributes['points'] ?? '').length;
  return length ** 2;
}

/** Elements that an element draws by name: `href="#a"` and `url(#a)`; all of them if ids repeat. */
function referred(node: SvgNode, byId: Map<string, SvgNode[]>): SvgNode[] {
  const ids = Object.entries(node.attributes).flatMap(([name, value]) =>
    name === 'href'
      ? [value.slice(1)]
      : [...value.matchAll(/url\(\s*["']?#([^"'\s()]+)/gi)].map((match) => match[1] ?? ''),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}
