import type { EventData } from '../../model/event.js';
import type { FormatCard, PageChoice, TemplateCard } from '../engine/engine.js';
import type { Panel } from './panel.js';
import type { Choice } from './state.js';

/** Templates that the filters and the event leave. */
export interface Shown {
  cards: readonly { template: TemplateCard; format: FormatCard }[];
  /** How many the event lacks details for. */
  unsuited: number;
  /** Whether the event alone leaves none. */
  nothingSuits: boolean;
}

export function shownTemplates(panel: Panel, event: EventData, choice: Choice): Shown {
  const { engine, now } = panel;
  const { brand, language, kind, platform } = choice;
  const suiting = new Set(engine.suits(event, { brand, language, now }));
  const matching = engine.templates
    .filter((template) => kind === 'all' || template.kind === kind)
    .flatMap((template) => {
      const format = formatsOf(panel, template).find(
        (each) => platform === 'all' || each.platform === platform,
      );
      return format ? [{ template, format }] : [];
    });
  const cards = matching.filter(({ template }) => suiting.has(template.id));
  return { cards, unsuited: matching.length - cards.length, nothingSuits: suiting.size === 0 };
}

/** Formats that a template is made for, in their order. */
export function formatsOf({ engine }: Panel, template: TemplateCard): readonly FormatCard[] {
  return engine.formats.filter(({ id }) => template.formats.includes(id));
}

/** What is to be drawn of a template. */
export function pageChoice(
  panel: Panel,
  { brand, language }: Pick<Choice, 'brand' | 'language'>,
  template: string,
  format: string,
): PageChoice {
  return { template, format, brand, language, now: panel.now };
}

/** Kinds and platforms that some template has, for the filters. */
export function filtersOf({ engine }: Panel): {
  kinds: readonly TemplateCard['kind'][];
  platforms: readonly string[];
} {
  const made = new Set(engine.templates.flatMap(({ formats }) => formats));
  const platforms = engine.formats.filter(({ id }) => made.has(id)).map((each) => each.platform);
  return {
    kinds: [...new Set(engine.templates.map(({ kind }) => kind))],
    platforms: [...new Set(platforms)],
  };
}
