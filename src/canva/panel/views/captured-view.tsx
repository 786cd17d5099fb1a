import {
  Accordion,
  AccordionItem,
  Alert,
  Button,
  FormField,
  MultilineInput,
  Rows,
  Text,
  Title,
} from '@canva/app-ui-kit';
import type { JSX } from 'react';
import { DESIGN } from '../../words/index.js';
import { useBilingual, useWords } from '../../words/use-words.js';
import { copyTemplate, downloadTemplate, forgetCapture } from '../actions/capture.js';
import type { Captured } from '../services.js';
import type { Capturing } from '../state.js';
import { usePanel } from '../use-panel.js';
import { ScreenTitle } from './landing.js';

type CapturedProps = Pick<Extract<Capturing, { is: 'done' }>, 'name' | 'captured' | 'note'>;

/** The template that was made of a page, and what it lacks. */
export function CapturedView({ name, captured, note }: CapturedProps): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  const { fields, lost } = captured;
  return (
    <Rows spacing="2u">
      <ScreenTitle onBack={() => forgetCapture(panel)}>{name}</ScreenTitle>
      <Alert tone="positive">{say(DESIGN.captureReady, { count: fields.length })}</Alert>
      <Button variant="primary" stretch onClick={() => void downloadTemplate(panel)}>
        {say(DESIGN.download)}
      </Button>
      {note === 'download-failed' && <Alert tone="warn">{say(DESIGN.downloadFailed)}</Alert>}
      <Lost lost={lost} />
      <Accordion>
        {fields.length > 0 && (
          <AccordionItem title={say(DESIGN.captureFields, { count: fields.length })}>
            <Recognised fields={fields} />
          </AccordionItem>
        )}
        <AccordionItem title={say(DESIGN.captureDevelopers)}>
          <Source captured={captured} note={note} />
        </AccordionItem>
      </Accordion>
    </Rows>
  );
}

function Lost({ lost }: Pick<Captured, 'lost'>): JSX.Element {
  const say = useWords();
  const pick = useBilingual();
  return (
    <Rows spacing="1u">
      <Title size="xsmall" tagName="h2">
        {say(DESIGN.captureLost, { count: lost.length })}
      </Title>
      {lost.map(({ what, why }, index) => (
        <Rows key={index} spacing="0">
          <Text size="small" variant="bold">
            {pick(what)}
          </Text>
          <Text size="small">{pick(why)}</Text>
        </Rows>
      ))}
    </Rows>
  );
}

function Recognised({ fields }: Pick<Captured, 'fields'>): JSX.Element {
  const pick = useBilingual();
  return (
    <Rows spacing="1u">
      {fields.map(({ name, text }, index) => (
        <Rows key={index} spacing="0">
          <Text size="small" variant="bold">
            {pick(name)}
          </Text>
          <Text size="small" lineClamp={2}>
            {text}
          </Text>
        </Rows>
      ))}
    </Rows>
  );
}

/** The document itself, for whoever puts it among the other templates. */
function Source({ captured, note }: Omit<CapturedProps, 'name'>): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  const pick = useBilingual();
  const { fields, yaml, fileName } = captured;
  return (
    <Rows spacing="1.5u">
      {fields.map(({ name, expression }, index) => (
        <Text key={index} size="small">
          {`${pick(name)} · {{ ${expression} }}`}
        </Text>
      ))}
      <FormField
        label={say(DESIGN.captureDocument)}
        description={say(DESIGN.captureDocumentHelp, { file: fileName })}
        value={yaml}
        control={({ id }) => (
          <MultilineInput id={id} value={yaml} readOnly minRows={6} maxRows={12} />
        )}
      />
      <Button variant="secondary" stretch onClick={() => void copyTemplate(panel)}>
        {say(DESIGN.copy)}
      </Button>
      <div role="status">{note === 'copied' && <Text size="small">{say(DESIGN.copied)}</Text>}</div>
      {note === 'copy-failed' && <Alert tone="warn">{say(DESIGN.copyFailed)}</Alert>}
    </Rows>
  );
}
