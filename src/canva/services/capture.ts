import type { Bilingual } from '../../errors.js';
import { FONT_ROLES, type Brand } from '../../model/brand.js';
import type { Template } from '../../model/template.js';
import type { FaceWish } from '../../output/canva/native.js';
import { captureTemplate } from '../capture/capture-template.js';
import type { Engine } from '../engine/engine.js';
import { findFaces } from '../fonts/resolve-fonts.js';
import type { CaptureRequest, PanelServices } from '../panel/services.js';
import { CanvaFault } from '../port/canva-fault.js';
import type { ElementSnapshot } from '../port/design-port.js';
import type { ServiceParts } from './parts.js';

/** Reading the open page as a template. */
export function captureServices({
  engine,
  port,
  manifests,
}: ServiceParts): Pick<PanelServices, 'capture'> {
  return {
    async capture({ name, language, brand, fields }, signal) {
      const [snapshot] = await port.read('current');
      if (!snapshot) throw new CanvaFault('unsupported', NO_PAGE);
      signal.throwIfAborted();
      const design = await port.designId().catch(() => null);
      const manifest = snapshot.id === undefined ? undefined : manifests.find(design, snapshot.id);
      const refs = [...new Set(snapshot.elements.flatMap(fontsIn))];
      const used = refs.length > 0 ? await port.fonts(refs) : [];
      const own = engine.brand(brand);
      const { faces } = await findFaces(port, facesOfBrand(own));
      signal.throwIfAborted();
      const captured = captureTemplate({
        snapshot,
        fields,
        fonts: new Map(used.map(({ ref, name: family }) => [ref, family])),
        faces,
        brand: own,
        language,
        name,
        strings: engine.strings,
        manifest,
        template: manifest && templateOf(engine, manifest.identity.template),
      });
      const { document, yaml, recognised, lost } = captured;
      return {
        fileName: `${document.id}.yaml`,
        yaml,
        fields: recognised.map(({ text, expression }) => ({
          name: nameOf(expression, fields),
          expression,
          text,
        })),
        lost,
      };
    },
  };
}

/** What people call a field; a designer's own expression has its own words alone. */
function nameOf(expression: string, fields: CaptureRequest['fields']): Bilingual {
  const field = fields.find((one) => one.expression === expression);
  return field?.name ?? { en: expression, id: expression };
}

/** Absent when another version of the app had it: the page is read all the same. */
function templateOf(engine: Engine, id: string): Template | undefined {
  return engine.templates.some((card) => card.id === id) ? engine.template(id) : undefined;
}

const NO_PAGE = {
  en: 'This kind of page cannot be read by apps. Open a page of a design.',
  id: 'Jenis halaman ini tidak dapat dibaca aplikasi. Buka halaman sebuah desain.',
};

function fontsIn(element: ElementSnapshot): string[] {
  if (element.kind === 'group') return element.children.flatMap(fontsIn);
  if (element.kind !== 'text') return [];
  return element.runs.flatMap(({ font }) => font ?? []);
}

/** Every face that the brand sets Latin text in. */
function facesOfBrand({ fonts }: Brand): FaceWish[] {
  return FONT_ROLES.flatMap((role) => {
    const found = /^(.+) ([1-9]00)$/.exec(fonts[role]?.latin ?? '');
    return found?.[1] === undefined ? [] : [{ family: found[1], weight: Number(found[2]) }];
  });
}
