import { Accordion, AccordionItem, Alert, Button, Rows } from '@canva/app-ui-kit';
import type { JSX } from 'react';
import type { TemplateCard } from '../../engine/engine.js';
import { TEMPLATES } from '../../words/index.js';
import { useWords } from '../../words/use-words.js';
import { addHere, addPages } from '../actions/add.js';
import { usePanel, useSelected, useSupport } from '../use-panel.js';
import { AddStatus } from './add-status.js';
import { KitChoice } from './kit-choice.js';

interface AddActionsProps {
  template: TemplateCard;
  /** 0-based page that is shown. */
  page: number;
  pages: number;
}

/** The ways into the design; while something is being added, how far it is. */
export function AddActions({ template, page, pages }: AddActionsProps): JSX.Element {
  const is = useSelected(({ adding }) => adding.is);
  const free = is === 'idle' || is === 'done';
  return (
    <Rows spacing="2u">
      <AddStatus />
      {free && <AddButtons page={page} pages={pages} />}
      {free && <Kit template={template} />}
    </Rows>
  );
}

function AddButtons({ page, pages }: { page: number; pages: number }): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  const newPages = useSupport('add-page');
  const fitsHere = useSelected((state) => state.fitsHere);
  const several = pages > 1;
  return (
    <Rows spacing="1u">
      {!newPages && <Alert tone="info">{say(TEMPLATES.noPages)}</Alert>}
      {newPages && several && (
        <Button variant="primary" stretch onClick={() => void addPages(panel, { what: 'all' })}>
          {say(TEMPLATES.addAll, { count: pages })}
        </Button>
      )}
      {newPages && (
        <Button
          variant={several ? 'secondary' : 'primary'}
          stretch
          onClick={() => void addPages(panel, { what: 'page', index: page })}
        >
          {say(several ? TEMPLATES.addThis : TEMPLATES.add)}
        </Button>
      )}
      {fitsHere && (
        <Button
          variant={newPages ? 'secondary' : 'primary'}
          stretch
          onClick={() => void addHere(panel, page)}
        >
          {say(TEMPLATES.addHere)}
        </Button>
      )}
    </Rows>
  );
}

function Kit({ template }: { template: TemplateCard }): JSX.Element | null {
  const say = useWords();
  const newPages = useSupport('add-page');
  if (!newPages || template.formats.length < 2) return null;
  return (
    <Accordion>
      <AccordionItem title={say(TEMPLATES.kit)}>
        <KitChoice template={template} />
      </AccordionItem>
    </Accordion>
  );
}
