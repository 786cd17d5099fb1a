import { Badge, Box, Button, Columns, Column, Rows, Text } from '@canva/app-ui-kit';
import type { JSX } from 'react';
import type { Finding, Severity } from '../../../model/finding.js';
import { EVENT, GENERAL, type Word } from '../../words/index.js';
import { useBilingual, useWords } from '../../words/use-words.js';
import { isCorrectable } from '../correctable.js';

const LABELS = {
  error: { tone: 'critical', word: GENERAL.severityError },
  warning: { tone: 'warn', word: GENERAL.severityWarning },
  note: { tone: 'info', word: GENERAL.severityNote },
} as const satisfies Record<Severity, { tone: string; word: Word }>;

interface FindingListProps {
  findings: readonly Finding[];
  /** Opens the form; absent where there is no event in it yet. */
  onEdit?: () => void;
}

/** What checks saw: how grave, what, and what to do. */
export function FindingList({ findings, onEdit }: FindingListProps): JSX.Element {
  return (
    <div role="list">
      <Rows spacing="1.5u">
        {findings.map((finding, index) => (
          <FindingItem key={index} finding={finding} {...(onEdit && { onEdit })} />
        ))}
      </Rows>
    </div>
  );
}

interface FindingItemProps extends Pick<FindingListProps, 'onEdit'> {
  finding: Finding;
}

function FindingItem({ finding, onEdit }: FindingItemProps): JSX.Element {
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
            {onEdit && isCorrectable(finding) && (
              <Button variant="tertiary" onClick={onEdit}>
                {say(EVENT.edit)}
              </Button>
            )}
          </Rows>
        </Column>
      </Columns>
    </div>
  );
}
