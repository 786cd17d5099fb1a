import { Alert, Button, FileInput, Rows, Text, Title } from '@canva/app-ui-kit';
import type { JSX } from 'react';
import { SETTINGS } from '../../words/index.js';
import { useWords } from '../../words/use-words.js';
import { PICTURE_FILES } from '../actions/read-event.js';
import { addBrand, forgetBrand } from '../actions/settings.js';
import { usePanel, useSelected } from '../use-panel.js';

/** A brand of one's own. */
export function BrandFields(): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  const { note } = useSelected(({ settled }) => settled);
  const own = useSelected(({ settings }) => settings.ownBrand);
  const brands = useSelected((state) => state.brands);
  const chosen = useSelected(({ choice }) => choice.brand);
  const name = brands.find(({ id }) => id === chosen)?.name ?? chosen;
  return (
    <Rows spacing="1u">
      <Title size="xsmall" tagName="h2">
        {say(SETTINGS.brand)}
      </Title>
      <Text size="small">{say(SETTINGS.brandHelp)}</Text>
      <FileInput
        multiple
        stretchButton
        accept={['.yaml', '.yml', '.json', ...PICTURE_FILES]}
        onDropAcceptedFiles={(files) => void addBrand(panel, files)}
      />
      {(note === 'brand-added' || note === 'brand-too-big') && (
        <Alert tone="positive">{say(SETTINGS.brandAdded, { name })}</Alert>
      )}
      {note === 'brand-too-big' && <Alert tone="warn">{say(SETTINGS.brandTooBig)}</Alert>}
      {own && (
        <Button variant="tertiary" stretch onClick={() => forgetBrand(panel)}>
          {say(SETTINGS.brandForget)}
        </Button>
      )}
      {note === 'brand-forgotten' && <Alert tone="info">{say(SETTINGS.brandForgotten)}</Alert>}
    </Rows>
  );
}
