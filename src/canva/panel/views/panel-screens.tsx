import { Box, Tab, TabList, TabPanel, TabPanels, Tabs } from '@canva/app-ui-kit';
import { useEffect, useRef, type JSX } from 'react';
import { GENERAL } from '../../words/index.js';
import { useWords } from '../../words/use-words.js';
import { openTab } from '../actions/go.js';
import type { Step, Tab as TabName } from '../state.js';
import { usePanel, useSelected, useSupportChanges } from '../use-panel.js';
import { CaptureView } from './capture-view.js';
import { EventView } from './event-view.js';
import { FormView } from './form-view.js';
import { FoundView } from './found-view.js';
import { SessionContext } from './landing.js';
import { MoreView } from './more-view.js';
import { TemplateView } from './template-view.js';
import { TemplatesView } from './templates-view.js';
import { UpdateView } from './update-view.js';

const TABS = [
  ['create', GENERAL.tabCreate],
  ['update', GENERAL.tabUpdate],
  ['capture', GENERAL.tabCapture],
  ['more', GENERAL.tabMore],
] as const;

/** The tabs, and in each the screen that is open. */
export function PanelScreens(): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  const open = useSelected(({ tab }) => tab);
  const begun = useRef(false);
  useSupportChanges();
  useEffect(() => {
    begun.current = true;
  }, []);
  return (
    <SessionContext value={begun}>
      <Box padding="2u">
        <Tabs activeId={open}>
          <TabList>
            {TABS.map(([id, word]) => (
              // The kit's `onSelect` tells only what was selected already, never what a click asks for.
              <Tab key={id} id={id} onClick={() => openTab(panel, id)}>
                {say(word)}
              </Tab>
            ))}
          </TabList>
          <TabPanels>
            {TABS.map(([id]) => (
              <TabPanel key={id} id={id}>
                {id === open && (
                  <Box paddingTop="2u">
                    <Screen tab={id} />
                  </Box>
                )}
              </TabPanel>
            ))}
          </TabPanels>
        </Tabs>
      </Box>
    </SessionContext>
  );
}

function Screen({ tab }: { tab: TabName }): JSX.Element {
  const step = useSelected((state) => state.step);
  switch (tab) {
    case 'create':
      return <CreateScreen step={step} />;
    case 'update':
      return <UpdateView />;
    case 'capture':
      return <CaptureView />;
    case 'more':
      return <MoreView />;
  }
}

function CreateScreen({ step }: { step: Step }): JSX.Element {
  switch (step) {
    case 'event':
      return <EventView />;
    case 'found':
      return <FoundView />;
    case 'form':
      return <FormView />;
    case 'templates':
      return <TemplatesView />;
    case 'template':
      return <TemplateView />;
  }
}
