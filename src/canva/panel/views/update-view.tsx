import { Alert, Button, Rows, Text } from '@canva/app-ui-kit';
import type { JSX } from 'react';
import { DESIGN } from '../../words/index.js';
import { useBilingual, useWords } from '../../words/use-words.js';
import { applyUpdates, lookForUpdates } from '../actions/update.js';
import type { Insisted, UpdatePlan } from '../services.js';
import { usePanel, useSelected, useSupport } from '../use-panel.js';
import { TaskProgress } from './add-status.js';
import { EventSummary } from './event-summary.js';
import { Landing, ScreenTitle } from './landing.js';
import { NeedsEvent } from './needs-event.js';
import { PageNotes } from './page-notes.js';
import { ProblemAlert } from './problem-alert.js';
import { UpdatePlanList } from './update-plan.js';

/** Pages made earlier, brought up to date with the event. */
export function UpdateView(): JSX.Element {
  const say = useWords();
  const event = useSelected((state) => state.event);
  const readable = useSupport('read-design');
  return (
    <Rows spacing="2u">
      <ScreenTitle>{say(DESIGN.updateTitle)}</ScreenTitle>
      <Text size="small">{say(DESIGN.updateHelp)}</Text>
      {!readable && <Alert tone="info">{say(DESIGN.updateUnsupported)}</Alert>}
      {readable && !event && <NeedsEvent />}
      {readable && event && (
        <>
          <EventSummary chosen={event} />
          <UpdateSteps />
        </>
      )}
      {readable && <PageNotes />}
    </Rows>
  );
}

function UpdateSteps(): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  const updating = useSelected((state) => state.updating);
  const look = (): void => void lookForUpdates(panel);
  switch (updating.is) {
    case 'idle':
      return (
        <Button variant="primary" stretch onClick={look}>
          {say(DESIGN.updateLook)}
        </Button>
      );
    case 'looking':
      return (
        <TaskProgress text={say(DESIGN.updateLooking)} done={0} total={0} stop={updating.stop} />
      );
    case 'planned':
      return <Planned plan={updating.plan} insisted={updating.insisted} look={look} />;
    case 'applying': {
      const { done, total, stop } = updating;
      const text = say(DESIGN.updateApplying, { done, total });
      return <TaskProgress text={text} done={done} total={total} stop={stop} />;
    }
    case 'done':
      return (
        <Landing>
          <Rows spacing="1u">
            <Alert tone="positive">{say(DESIGN.updateDone, { count: updating.changed })}</Alert>
            <LookAgain look={look} />
          </Rows>
        </Landing>
      );
    case 'failed': {
      const { changed, problem } = updating;
      return (
        <Landing>
          <Rows spacing="1u">
            {problem && <ProblemAlert problem={problem} />}
            {changed !== null && (
              <Alert tone="info">{say(DESIGN.updateStopped, { count: changed })}</Alert>
            )}
            <LookAgain look={look} />
          </Rows>
        </Landing>
      );
    }
  }
}

function LookAgain({ look }: { look: () => void }): JSX.Element {
  const say = useWords();
  return (
    <Button variant="tertiary" stretch onClick={look}>
      {say(DESIGN.updateAgain)}
    </Button>
  );
}

interface PlannedProps {
  plan: UpdatePlan;
  insisted: readonly Insisted[];
  look: () => void;
}

function Planned({ plan, insisted, look }: PlannedProps): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  const pick = useBilingual();
  const event = useSelected((state) => state.event);
  const count = plan.pages.reduce((sum, { changes }) => sum + changes.length, 0);
  const unsure = plan.pages.some((page) => page.unsure.length > 0);
  return (
    <Landing>
      <Rows spacing="2u">
        {plan.pages.length === 0 && <Alert tone="info">{say(DESIGN.updateNoPages)}</Alert>}
        {plan.pages.length > 0 && count === 0 && !unsure && (
          <Alert tone="positive">{say(DESIGN.updateNothing)}</Alert>
        )}
        <UpdatePlanList
          pages={plan.pages}
          eventName={event?.event.name ?? ''}
          insist={(one) => void lookForUpdates(panel, [...insisted, one])}
        />
        {plan.others > 0 && (
          <Text size="small" tone="secondary">
            {say(DESIGN.updateOthers, { count: plan.others })}
          </Text>
        )}
        {plan.limits.map((limit, index) => (
          <Text key={index} size="small" tone="secondary">
            {pick(limit)}
          </Text>
        ))}
        {count > 0 && (
          <Button variant="primary" stretch onClick={() => void applyUpdates(panel, plan)}>
            {say(DESIGN.updateApply, { count })}
          </Button>
        )}
        <LookAgain look={look} />
      </Rows>
    </Landing>
  );
}
