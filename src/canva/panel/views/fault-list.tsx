import { Alert, Rows, Text } from '@canva/app-ui-kit';
import type { JSX } from 'react';
import type { Fault } from '../../../errors.js';
import { GENERAL } from '../../words/index.js';
import { useBilingual, useWords } from '../../words/use-words.js';

/** Faults that are shown; the rest is counted. */
const MOST = 20;

/** Mistakes in a file: where, what is expected, what stands there, what to do. */
export function FaultList({ faults }: { faults: readonly Fault[] }): JSX.Element {
  const say = useWords();
  const rest = faults.length - MOST;
  return (
    <Rows spacing="1.5u">
      <Alert tone="critical">{say(GENERAL.faultsTitle, { count: faults.length })}</Alert>
      <div role="list">
        <Rows spacing="1.5u">
          {faults.slice(0, MOST).map((fault, index) => (
            <FaultItem key={index} fault={fault} />
          ))}
        </Rows>
      </div>
      {rest > 0 && (
        <Text size="small" tone="secondary">
          {say(GENERAL.moreFaults, { count: rest })}
        </Text>
      )}
    </Rows>
  );
}

function FaultItem({ fault }: { fault: Fault }): JSX.Element {
  const say = useWords();
  const pick = useBilingual();
  const { file, line, path, expected, got, hint } = fault;
  const at = line === undefined ? undefined : say(GENERAL.faultLine, { line });
  const place = [file, at, path].filter((part) => part !== undefined && part !== '').join(' · ');
  return (
    <div role="listitem">
      <Rows spacing="0.5u">
        {place !== '' && (
          <Text size="small" variant="bold">
            {place}
          </Text>
        )}
        <Text size="small">{say(GENERAL.faultExpected, { expected: pick(expected) })}</Text>
        {got !== '' && <Text size="small">{say(GENERAL.faultGot, { got })}</Text>}
        {hint && (
          <Text size="small" tone="secondary">
            {pick(hint)}
          </Text>
        )}
      </Rows>
    </div>
  );
}
