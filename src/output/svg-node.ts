/** An element of a user's drawing while it is checked. */
export interface SvgNode {
  name: string;
  attributes: Record<string, string>;
  children: SvgNode[];
  /** Text of a `<style>`; '' for every other element. */
  css: string;
}

/** The element and everything below it, in document order. */
export function descendants(node: SvgNode): SvgNode[] {
  return [node, ...node.children.flatMap(descendants)];
}
