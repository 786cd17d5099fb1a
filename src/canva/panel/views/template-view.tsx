import { Button, FormField, Rows, Select, Text } from '@canva/app-ui-kit';
import { useState, type JSX } from 'react';
import type { PanelEvent, FormatCard, TemplateCard } from '../../engine/engine.js';
import { TEMPLATES } from '../../words/index.js';
import { useBilingual, useWords } from '../../words/use-words.js';
import { chooseFormat, openFonts } from '../actions/choose.js';
import { openStep } from '../actions/go.js';
import { formatsOf } from '../choices.js';
import { usePanel, useSelected } from '../use-panel.js';
import { AddActions } from './add-actions.js';
import { ScreenTitle } from './landing.js';
import { Named } from './named.js';
import { NeedsEvent } from './needs-event.js';
import { platformName } from './names.js';
import { PagePreview } from './page-preview.js';
import { usePreview } from './use-preview.js';

/** One template: how it looks, what to fix, and adding it. */
export function TemplateView(): JSX.Element {
  const { engine } = usePanel();
  const event = useSelected((state) => state.event);
  const template = useSelected((state) => state.template);
  const format = useSelected((state) => state.format);
  const card = engine.templates.find(({ id }) => id === template);
  const size = engine.formats.find(({ id }) => id === format);
  if (!event || !card || !size) return <NeedsEvent />;
  return <OpenTemplate key={`${card.id} ${size.id}`} event={event} template={card} format={size} />;
}

interface OpenTemplateProps {
  event: PanelEvent;
  template: TemplateCard;
  format: FormatCard;
}

function OpenTemplate({ event, template, format }: OpenTemplateProps): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  const pick = useBilingual();
  const [page, setPage] = useState(0);
  const { preview, retry } = usePreview(event.event, template.id, format.id, true);
  const pages = preview.is === 'drawn' ? preview.pages : [];
  const shown = Math.min(page, Math.max(0, pages.length - 1));
  return (
    <Rows spacing="2u">
      <ScreenTitle onBack={() => openStep(panel, 'templates')}>{pick(template.name)}</ScreenTitle>
      <FormatField template={template} format={format} />
      <PagePreview
        preview={preview}
        page={shown}
        format={format}
        name={pick(template.name)}
        onPage={setPage}
        onRetry={retry}
      />
      {pages.length > 0 && <AddActions template={template} page={shown} pages={pages.length} />}
      <Text size="small" tone="secondary">
        {pick(template.use)}
      </Text>
      <Button variant="tertiary" stretch onClick={() => void openFonts(panel)}>
        {say(TEMPLATES.fonts)}
      </Button>
    </Rows>
  );
}

function FormatField({ template, format }: Omit<OpenTemplateProps, 'event'>): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  const pick = useBilingual();
  const formats = formatsOf(panel, template);
  const platforms = [...new Set(formats.map(({ platform }) => platform))];
  const groups = platforms.map((platform) => ({
    label: platformName(platform, say),
    options: formats
      .filter((each) => each.platform === platform)
      .map(({ id, name, width, height }) => ({
        value: id,
        label: pick(name),
        description: say(TEMPLATES.formatSize, {
          width: String(width),
          height: String(height),
        }),
      })),
  }));
  return (
    <FormField
      label={say(TEMPLATES.format)}
      value={format.id}
      control={(props) => (
        <Named label={say(TEMPLATES.format)}>
          <Select
            {...props}
            stretch
            options={groups}
            onChange={(value) => chooseFormat(panel, value)}
          />
        </Named>
      )}
    />
  );
}
