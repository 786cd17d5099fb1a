import { Box, Button, Rows, Text, Title } from '@canva/app-ui-kit';
import type { JSX } from 'react';
import { DESIGN } from '../../words/index.js';
import { useBilingual, useWords } from '../../words/use-words.js';
import { groupPages, type PageGroup } from '../page-groups.js';
import type { Insisted, PlannedChange, PlannedPage } from '../services.js';

interface UpdatePlanProps {
  pages: readonly PlannedPage[];
  /** Goes without saying as a page's title. */
  eventName: string;
  insist: (wanted: Insisted) => void;
}

/** What will change on each page, and what is left alone. */
export function UpdatePlanList({ pages, ...rest }: UpdatePlanProps): JSX.Element {
  return (
    <Rows spacing="2u">
      {groupPages(pages).map((group) => (
        <PageGroupBox key={group.numbers.join()} group={group} {...rest} />
      ))}
    </Rows>
  );
}

type PageGroupProps = Omit<UpdatePlanProps, 'pages'> & { group: PageGroup };

function PageGroupBox({ group, eventName, insist }: PageGroupProps): JSX.Element {
  const say = useWords();
  const pick = useBilingual();
  const { numbers, title, changes, unsure } = group;
  return (
    <Box border="ui" borderRadius="large" padding="1.5u">
      <Rows spacing="1.5u">
        <Rows spacing="0">
          <Title size="xsmall" tagName="h2">
            {numbers.length === 1
              ? say(DESIGN.updatePage, { number: numbers.join() })
              : say(DESIGN.updatePages, { numbers: numbers.join(', ') })}
          </Title>
          {title !== null && title !== eventName && (
            <Text size="xsmall" tone="secondary" lineClamp={1}>
              {title}
            </Text>
          )}
        </Rows>
        {changes.length === 0 && unsure.length === 0 && (
          <Text size="small">{say(DESIGN.updateSame)}</Text>
        )}
        {changes.map((change, index) => (
          <ChangeText key={index} change={change} />
        ))}
        {unsure.length > 0 && (
          <Text size="small" variant="bold">
            {say(DESIGN.updateUnsure)}
          </Text>
        )}
        {unsure.map(({ slot, why, ...change }, index) => (
          <Rows key={index} spacing="1u">
            <ChangeText change={change} why={pick(why)} />
            {slot !== undefined && (
              <Button
                variant="secondary"
                stretch
                ariaLabel={say(DESIGN.updateInsistOn, { name: pick(change.name) })}
                onClick={() => insist({ pages: numbers, slot })}
              >
                {say(DESIGN.updateInsist)}
              </Button>
            )}
          </Rows>
        ))}
      </Rows>
    </Box>
  );
}

function ChangeText({ change, why }: { change: PlannedChange; why?: string }): JSX.Element {
  const say = useWords();
  const pick = useBilingual();
  const { name, from, to, note } = change;
  const shown = (text: string): string => (text === '' ? say(DESIGN.updateEmpty) : text);
  return (
    <Rows spacing="0">
      <Text size="small" tone="secondary">
        {pick(name)}
      </Text>
      {from !== undefined && (
        <Text size="small">{say(DESIGN.updateFrom, { text: shown(from) })}</Text>
      )}
      {to !== undefined && why !== undefined && (
        <Text size="small">{say(DESIGN.updateWanted, { text: shown(to) })}</Text>
      )}
      {to !== undefined && why === undefined && (
        <Text size="small" variant="bold">
          {say(DESIGN.updateTo, { text: shown(to) })}
        </Text>
      )}
      {note && <Text size="small">{pick(note)}</Text>}
      {why !== undefined && <Text size="small">{why}</Text>}
    </Rows>
  );
}
