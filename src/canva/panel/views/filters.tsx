import { FormField, Grid, Rows, Select } from '@canva/app-ui-kit';
import type { JSX } from 'react';
import type { Language } from '../../../model/language.js';
import { TEMPLATES, type Word } from '../../words/index.js';
import { useWords } from '../../words/use-words.js';
import { choose } from '../actions/choose.js';
import { filtersOf } from '../choices.js';
import type { Choice } from '../state.js';
import { usePanel, useSelected } from '../use-panel.js';
import { Named } from './named.js';
import { KIND_WORDS, LANGUAGE_WORDS, platformName } from './names.js';

/** Kind, platform, brand and language. */
export function Filters(): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  const { kind, platform, brand, language } = useSelected(({ choice }) => choice);
  const brands = useSelected((state) => state.brands);
  const { kinds, platforms } = filtersOf(panel);
  return (
    <Rows spacing="1u">
      <Grid columns={2} spacing="1u" alignY="end">
        <Choices<Choice['kind']>
          label={TEMPLATES.kind}
          value={kind}
          options={[
            { value: 'all', label: say(TEMPLATES.kindAll) },
            ...kinds.map((each) => ({ value: each, label: say(KIND_WORDS[each]) })),
          ]}
          onChange={(value) => choose(panel, { kind: value })}
        />
        <Choices
          label={TEMPLATES.platform}
          value={platform}
          options={[
            { value: 'all', label: say(TEMPLATES.platformAll) },
            ...platforms.map((each) => ({ value: each, label: platformName(each, say) })),
          ]}
          onChange={(value) => choose(panel, { platform: value })}
        />
      </Grid>
      <Choices
        label={TEMPLATES.brand}
        help={TEMPLATES.brandHelp}
        value={brand}
        options={brands.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(value) => choose(panel, { brand: value })}
      />
      <LanguageChoice label={TEMPLATES.language} value={language} />
    </Rows>
  );
}

/** The language of new posts. */
export function LanguageChoice({ label, value }: { label: Word; value: Language }): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  return (
    <Choices<Language>
      label={label}
      value={value}
      options={(['id', 'en', 'ar'] as const).map((each) => ({
        value: each,
        label: say(LANGUAGE_WORDS[each]),
      }))}
      onChange={(language) => choose(panel, { language })}
    />
  );
}

interface ChoicesProps<Value extends string> {
  label: Word;
  help?: Word;
  value: Value;
  options: { value: Value; label: string }[];
  onChange: (value: Value) => void;
}

function Choices<Value extends string>(props: ChoicesProps<Value>): JSX.Element {
  const { label, help, value, options, onChange } = props;
  const say = useWords();
  return (
    <FormField<Value>
      label={say(label)}
      {...(help && { description: say(help) })}
      value={value}
      control={(control) => (
        <Named label={say(label)}>
          <Select<Value> {...control} stretch options={options} onChange={onChange} />
        </Named>
      )}
    />
  );
}
