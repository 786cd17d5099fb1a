import type { Bilingual } from '../errors.js';
import { SVG_LIMITS, styleFault } from './svg-rules.js';
import { descendants, type SvgNode } from './svg-node.js';

interface Rule {
  selector: RegExpExecArray;
  /** #id over .class over element, as CSS weighs them. */
  weight: number;
  declarations: string;
}

/** `path`, `.st0`, `path.st0`, `#mark`, `*`: what drawing programs write. */
const SIMPLE = /^(\*|[a-zA-Z]+)?(?:\.([\w-]+))?(?:#([\w-]+))?$/;

/**
 * Moves the style sheets of a drawing into the `style` of the elements that they select, so that every
 * later check sees what applies to an element on the element itself. Returns why it cannot, or null.
 */
export function inlineStyles(root: SvgNode): Bilingual | null {
  const sheets = descendants(root).filter((node) => node.name === 'style');
  const css = sheets.map((node) => node.css).join('\n');
  if (css.length > SVG_LIMITS.css) {
    return { en: 'a style sheet that is too long', id: 'lembar gaya yang terlalu panjang' };
  }
  const fault = styleFault(css);
  if (fault !== null) return fault;
  const rules = parseRules(css.replace(/\/\*[^]*?\*\//g, ' '));
  if (rules === null) {
    return { en: 'style rules that are not simple', id: 'aturan gaya yang tidak sederhana' };
  }

  for (const node of descendants(root)) {
    node.children = node.children.filter((child) => child.name !== 'style');
    const applied = rules.filter((rule) => matches(rule, node)).map((rule) => rule.declarations);
    // Last wins, and an element's own style is the last.
    const style = [...applied, node.attributes['style'] ?? '']
      .filter((part) => part !== '')
      .join(';');
    if (style.length > SVG_LIMITS.css) {
      return { en: 'a style that is too long', id: 'gaya yang terlalu panjang' };
    }
    if (style !== '') node.attributes['style'] = style;
    delete node.attributes['class'];
  }
  return null;
}

function parseRules(css: string): Rule[] | null {
  const rules: Rule[] = [];
  const rest = css.replace(/([^{}]*)\{([^{}]*)\}/g, (_, selectors: string, body: string) => {
    for (const part of selectors.split(',')) {
      const selector = SIMPLE.exec(part.trim());
      if (!selector || part.trim() === '') return '!';
      const weight = selector[3] !== undefined ? 2 : selector[2] !== undefined ? 1 : 0;
      rules.push({ selector, weight, declarations: body.trim().replace(/;$/, '') });
    }
    return '';
  });
  if (rest.trim() !== '' || rules.length > SVG_LIMITS.rules) return null;
  return rules.sort((a, b) => a.weight - b.weight);
}

function matches({ selector: [, element, className, id] }: Rule, node: SvgNode): boolean {
  if (element !== undefined && element !== '*' && element !== node.name) return false;
  if (id !== undefined && id !== node.attributes['id']) return false;
  const classes = (node.attributes['class'] ?? '').split(/\s+/);
  return className === undefined || classes.includes(className);
}
