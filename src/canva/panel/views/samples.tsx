import { Button, HorizontalCard, Rows, Title } from '@canva/app-ui-kit';
import { useState, type JSX } from 'react';
import { EVENT } from '../../words/index.js';
import { useWords } from '../../words/use-words.js';
import { openSample } from '../actions/read-event.js';
import { usePanel } from '../use-panel.js';

/** Samples that are shown at first. */
const FEW = 3;

export function Samples(): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  const [all, setAll] = useState(false);
  const { samples } = panel.engine;
  return (
    <Rows spacing="1u">
      <Title size="xsmall" tagName="h2">
        {say(EVENT.samples)}
      </Title>
      {samples.slice(0, all ? samples.length : FEW).map(({ id, name }) => (
        <HorizontalCard
          key={id}
          title={name}
          ariaLabel={say(EVENT.sampleOpen, { name })}
          onClick={() => void openSample(panel, id, name)}
        />
      ))}
      {!all && samples.length > FEW && (
        <Button variant="tertiary" stretch onClick={() => setAll(true)}>
          {say(EVENT.samplesAll, { count: samples.length })}
        </Button>
      )}
    </Rows>
  );
}
