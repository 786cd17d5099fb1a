import { ImageCard, Placeholder, Rows, Text } from '@canva/app-ui-kit';
import type { JSX } from 'react';
import type { EventData } from '../../../model/event.js';
import type { FormatCard, TemplateCard } from '../../engine/engine.js';
import { TEMPLATES } from '../../words/index.js';
import { useBilingual, useWords } from '../../words/use-words.js';
import { openTemplate } from '../actions/choose.js';
import { usePanel } from '../use-panel.js';
import { ProblemAlert } from './problem-alert.js';
import { useNear, usePreview } from './use-preview.js';

interface TileProps {
  event: EventData;
  template: TemplateCard;
  format: FormatCard;
}

/** A template's card, with the event on it. */
export function TemplateTile({ event, template, format }: TileProps): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  const pick = useBilingual();
  const { place, near } = useNear();
  const { preview, retry } = usePreview(event, template.id, format.id, near);
  const name = pick(template.name);
  const open = (): void => openTemplate(panel, template.id, format.id);
  return (
    <div ref={place}>
      <Rows spacing="0.5u">
        {preview.is === 'waiting' && (
          <PreviewPlaceholder
            aspect={format.width / format.height}
            label={say(TEMPLATES.drawing, { name })}
          />
        )}
        {preview.is === 'drawn' && (
          <ImageCard
            thumbnailUrl={preview.pages[0]?.src ?? ''}
            alt={preview.pages[0]?.alt ?? name}
            ariaLabel={say(TEMPLATES.open, { name })}
            borderRadius="standard"
            thumbnailAspectRatio={format.width / format.height}
            onClick={open}
          />
        )}
        {preview.is === 'failed' && <ProblemAlert problem={preview.problem} onRetry={retry} />}
        <Text size="small" variant="bold">
          {name}
        </Text>
        <Text size="xsmall" tone="secondary">
          {pick(format.name)}
        </Text>
      </Rows>
    </div>
  );
}

/** A box in a page's shape, until the page is drawn. */
export function PreviewPlaceholder({
  aspect,
  label,
}: {
  aspect: number;
  label: string;
}): JSX.Element {
  return (
    <div role="img" aria-label={label} style={{ aspectRatio: aspect, width: '100%' }}>
      <Placeholder shape="rectangle" />
    </div>
  );
}
