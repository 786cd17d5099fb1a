import { Badge, Box, Columns, Column, Rows, Text } from '@canva/app-ui-kit';
import type { JSX } from 'react';
import type { Finding, Severity } from '../../../model/finding.js';
import { GENERAL, type Word } from '../../words/index.js';
import { useBilingual, useWords } from '../../words/use-words.js';

const LABELS = {
  error: { tone: 'critical', word: GENERAL.severityError },
  warning: { tone: 'warn', word: GENERAL.severityWarning },
  note: { tone: 'info', word: GENERAL.severityNote },
} as const satisfies Record<Severity, { tone: string; word: Word }>;

/** What checks saw: how grave, what, and what to do. */
export function FindingList({ findings }: { findings: readonly Finding[] }): JSX.Element {
  return (
    <div role="list">
      <Rows spacing="1.5u">
        {findings.map((finding, index) => (
          <FindingItem key={index} finding={finding} />
        ))}
      </Rows>
    </div>
  );
}

function FindingItem({ finding }: { finding: Finding }): JSX.Element {
  const say = useWords();
  const pick = useBilingual();
  const { tone, word } = LABELS[finding.severity];
  return (
    <div role="listitem">
      <Columns spacing="1u" alignY="start">
        <Column width="content">
          <Box paddingTop="0.5u">
            <Badge tone={tone} text={say(word)} />
          </Box>
        </Column>
        <Column>
          <Rows spacing="0.5u">
            <Text size="small">{pick(finding.message)}</Text>
            <Text size="small" tone="secondary">
              {pick(finding.advice)}
            </Text>
          </Rows>
        </Column>
      </Columns>
    </div>
  );
}
