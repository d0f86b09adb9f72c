import { inLanguage } from '@souk/text';
import { RadioField, SelectField, Stack, useLang } from '@souk/ui';
import { type ReactNode, useRef } from 'react';
import { branchOf } from './differences.ts';
import { NodeField, type NodeFieldProps } from './node.tsx';
import type { Json, Node } from './profile.ts';
import { asObject, blank, step } from './values.ts';

/** One of several branches, and the fields of the one that is taken. A branch that was left keeps what was typed. */
export function ChoiceField(props: NodeFieldProps<Extract<Node, { kind: 'choice' }>>): ReactNode {
  const { node, value, onChange, at, bare, ...rest } = props;
  const lang = useLang();
  const left = useRef<Record<string, Json | undefined>>({});
  const branch = branchOf(value);
  const field = node.fields.find(({ name }) => name === branch);
  const choices = node.words.map((word) => ({ value: word.value, label: inLanguage(word.title, lang).text }));

  function choose(word: string): void {
    if (branch !== undefined) left.current[branch] = asObject(value)[branch];
    const taken = node.fields.find(({ name }) => name === word);
    if (taken === undefined) {
      onChange(word);
      return;
    }
    const start = left.current[word] ?? taken.usual ?? blank(taken.node);
    // A branch without a value yet is there all the same: the server says what it lacks.
    onChange({ [word]: start ?? null });
  }

  const shared = { label: rest.label, name: at, help: bare ? undefined : rest.help, disabled: rest.disabled, bare };
  const inner =
    field === undefined ? null : (
      <NodeField
        {...rest}
        node={field.node}
        label={inLanguage(field.title, lang).text}
        help={inLanguage(field.help, lang).text || undefined}
        optional={false}
        value={asObject(value)[field.name]}
        onChange={(next) => onChange({ [field.name]: next ?? null })}
        at={at + step(field.name)}
        bare={bare}
      />
    );
  if (bare)
    return (
      <>
        <SelectField {...shared} value={branch ?? null} onChange={choose} choices={choices} />
        {inner}
      </>
    );
  return (
    <Stack gap={12}>
      <RadioField {...shared} value={branch ?? null} onChange={choose} choices={choices} />
      {inner}
    </Stack>
  );
}
