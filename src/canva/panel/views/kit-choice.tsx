import { Button, CheckboxGroup, FormField, LinkButton, Rows } from '@canva/app-ui-kit';
import { useState, type JSX } from 'react';
import type { TemplateCard } from '../../engine/engine.js';
import { TEMPLATES } from '../../words/index.js';
import { useBilingual, useWords } from '../../words/use-words.js';
import { addPages } from '../actions/add.js';
import { formatsOf } from '../choices.js';
import { usePanel } from '../use-panel.js';

/** All the formats that the template is made for, or some of them. */
export function KitChoice({ template }: { template: TemplateCard }): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  const pick = useBilingual();
  const formats = formatsOf(panel, template);
  const ids = formats.map(({ id }) => id);
  const [chosen, setChosen] = useState<string[]>(ids);
  const all = chosen.length === ids.length;
  // In the formats' order, however they were checked.
  const wanted = ids.filter((id) => chosen.includes(id));
  return (
    <Rows spacing="1u">
      <Button
        variant="secondary"
        stretch
        disabled={wanted.length === 0}
        onClick={() => void addPages(panel, { what: 'kit', formats: wanted })}
      >
        {say(TEMPLATES.kitAdd, { count: wanted.length })}
      </Button>
      <FormField<string[]>
        label={say(TEMPLATES.kitLabel)}
        value={chosen}
        control={({ id }) => (
          <CheckboxGroup
            id={id}
            value={chosen}
            onChange={setChosen}
            options={formats.map((format) => ({ value: format.id, label: pick(format.name) }))}
          />
        )}
      />
      <LinkButton onClick={() => setChosen(all ? [] : ids)}>
        {say(all ? TEMPLATES.kitNone : TEMPLATES.kitAll)}
      </LinkButton>
    </Rows>
  );
}
