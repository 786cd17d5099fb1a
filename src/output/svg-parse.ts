import { Parser } from 'htmlparser2';
import type { Bilingual } from '../errors.js';
import { DRAWN, LINKS, REFERRING, REFUSED, SILENT } from './svg-rules.js';
import { attributeFault, SVG_LIMITS, TOO_DEEP } from './svg-rules.js';
import type { SvgNode } from './svg-node.js';

/** Ends the parsing with what is wrong: `contains <script>`, and what to do. */
export type Refuse = (what: Bilingual, advice?: Bilingual) => never;

/** The known elements and attributes of a user's SVG as a tree; calls `refuse` at anything else. */
export function parseSvg(source: string, refuse: Refuse): SvgNode {
  const roots: SvgNode[] = [];
  const open: SvgNode[] = [];
  let skipped = 0;
  let elements = 0;

  const parser = new Parser(
    {
      onprocessinginstruction(name, data) {
        // Drawing programs write a plain DOCTYPE; one that declares entities opens a bracket.
        if (name.toLowerCase() === '!doctype' && /[[\]]|ENTITY/i.test(data)) {
          refuse({ en: 'declares entities', id: 'mendeklarasikan entitas' });
        }
      },
      onopentag(name, attributes) {
        if (skipped > 0 || SILENT.has(name) || name.includes(':')) {
          skipped += 1;
          return;
        }
        if (!DRAWN.has(name)) {
          const tag = `<${name.slice(0, 40)}>`;
          refuse(
            { en: `contains ${tag}`, id: `memuat ${tag}` },
            Object.hasOwn(REFUSED, name) ? REFUSED[name] : undefined,
          );
        }
        elements += 1;
        if (elements > SVG_LIMITS.elements) {
          const most = SVG_LIMITS.elements;
          refuse({ en: `has more than ${most} elements`, id: `memuat lebih dari ${most} elemen` });
        }
        if (open.length >= SVG_LIMITS.depth) refuse(TOO_DEEP);
        const node: SvgNode = {
          name,
          attributes: clean(name, attributes, refuse),
          children: [],
          css: '',
        };
        (open.at(-1)?.children ?? roots).push(node);
        open.push(node);
      },
      ontext(text) {
        const node = open.at(-1);
        if (skipped === 0 && node?.name === 'style') node.css += text;
      },
      onclosetag() {
        if (skipped > 0) skipped -= 1;
        else open.pop();
      },
    },
    // Looking for entities the parser goes through paths character by character, which takes three times as long.
    { xmlMode: true, decodeEntities: source.includes('&') },
  );
  parser.end(source);
  const [root] = roots;
  if (root?.name !== 'svg' || roots.length > 1) {
    return refuse({ en: 'is not one <svg> drawing', id: 'bukan satu gambar <svg>' });
  }
  return root;
}

function clean(
  element: string,
  attributes: Record<string, string>,
  refuse: Refuse,
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'href' || name === 'xlink:href') {
      if (LINKS.has(element)) continue;
      if (!REFERRING.has(element) || !/^#[^\s"'<>()]+$/.test(value)) {
        refuse({
          en: `refers to something outside itself in <${element}>`,
          id: `merujuk ke luar dirinya di <${element}>`,
        });
      }
      kept['href'] = value;
      continue;
    }
    // Editors' own data, handlers and bases draw nothing.
    if (
      !/^[A-Za-z][A-Za-z0-9-]*$/.test(name) ||
      /^(on|data-|aria-|(xmlns|base|src)$)/i.test(name)
    ) {
      continue;
    }
    const bad = attributeFault(name, value);
    if (bad !== null) {
      refuse({ en: `uses ${bad.en} in <${element}>`, id: `memakai ${bad.id} di <${element}>` });
    }
    kept[name] = value;
  }
  return kept;
}
