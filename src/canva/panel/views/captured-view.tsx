import {
  Alert,
  Button,
  Columns,
  Column,
  FormField,
  MultilineInput,
  Rows,
  Text,
  Title,
} from '@canva/app-ui-kit';
import type { JSX } from 'react';
import { DESIGN, GENERAL } from '../../words/index.js';
import { useBilingual, useWords } from '../../words/use-words.js';
import { copyTemplate, downloadTemplate, forgetCapture } from '../actions/capture.js';
import type { Captured } from '../services.js';
import type { Capturing } from '../state.js';
import { usePanel } from '../use-panel.js';
import { ScreenTitle } from './landing.js';

interface CapturedProps {
  captured: Captured;
  note: Extract<Capturing, { is: 'done' }>['note'];
}

/** The template that was made of a page, and what it lacks. */
export function CapturedView({ captured, note }: CapturedProps): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  const pick = useBilingual();
  const { fields, lost, yaml, fileName } = captured;
  return (
    <Rows spacing="2u">
      <ScreenTitle onBack={() => forgetCapture(panel)}>{fileName}</ScreenTitle>
      <Rows spacing="1u">
        <Title size="xsmall" tagName="h2">
          {say(DESIGN.captureFields, { count: fields.length })}
        </Title>
        {fields.map(({ name, expression, text }, index) => (
          <Rows key={index} spacing="0">
            <Text size="small" variant="bold">
              {`${pick(name)} · {{ ${expression} }}`}
            </Text>
            <Text size="small" lineClamp={2}>
              {text}
            </Text>
          </Rows>
        ))}
      </Rows>
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
      <FormField
        label={say(DESIGN.captureDocument)}
        description={say(DESIGN.captureDocumentHelp, { file: fileName })}
        value={yaml}
        control={({ id }) => (
          <MultilineInput id={id} value={yaml} readOnly minRows={6} maxRows={12} />
        )}
      />
      <Columns spacing="1u">
        <Column width="1/2">
          <Button variant="primary" stretch onClick={() => void copyTemplate(panel)}>
            {say(DESIGN.copy)}
          </Button>
        </Column>
        <Column width="1/2">
          <Button variant="secondary" stretch onClick={() => void downloadTemplate(panel)}>
            {say(DESIGN.download)}
          </Button>
        </Column>
      </Columns>
      <div role="status">{note === 'copied' && <Text size="small">{say(DESIGN.copied)}</Text>}</div>
      {note === 'copy-failed' && <Alert tone="warn">{say(DESIGN.copyFailed)}</Alert>}
      {note === 'download-failed' && <Alert tone="warn">{say(DESIGN.downloadFailed)}</Alert>}
      <Button variant="tertiary" stretch onClick={() => forgetCapture(panel)}>
        {say(GENERAL.back)}
      </Button>
    </Rows>
  );
}
