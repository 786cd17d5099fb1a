import { Button, Rows, Text, Title } from '@canva/app-ui-kit';
import type { JSX } from 'react';
import { SETTINGS } from '../../words/index.js';
import { useWords } from '../../words/use-words.js';
import { chooseFont, resetFont } from '../actions/settings.js';
import { usePanel, useSelected, useSupport } from '../use-panel.js';

/** Canva's fonts in place of the brand's. */
export function FontFields(): JSX.Element | null {
  const say = useWords();
  const supported = useSupport('choose-font');
  const { fonts } = useSelected(({ settings }) => settings);
  const families = useSelected((state) => state.families);
  const all = [...new Set([...families, ...Object.keys(fonts)])];
  // No font is known before a template was opened.
  if (all.length === 0) return null;
  return (
    <Rows spacing="1u">
      <Title size="xsmall" tagName="h2">
        {say(SETTINGS.fonts)}
      </Title>
      <Text size="small">{say(supported ? SETTINGS.fontsHelp : SETTINGS.fontsUnsupported)}</Text>
      {supported && all.map((family) => <FontField key={family} family={family} />)}
    </Rows>
  );
}

function FontField({ family }: { family: string }): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  const chosen = useSelected(({ settings }) => settings.fonts[family]);
  return (
    <Rows spacing="0.5u">
      <Text size="small" variant="bold">
        {family}
      </Text>
      <Text size="small">{chosen?.name ?? say(SETTINGS.fontAuto)}</Text>
      <Button variant="secondary" stretch onClick={() => void chooseFont(panel, family)}>
        {say(SETTINGS.fontChoose, { family })}
      </Button>
      {chosen && (
        <Button variant="tertiary" stretch onClick={() => resetFont(panel, family)}>
          {say(SETTINGS.fontReset, { family })}
        </Button>
      )}
    </Rows>
  );
}
