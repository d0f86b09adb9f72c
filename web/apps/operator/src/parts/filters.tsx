import { type Filter, RadioField, TextField } from '@souk/ui';
import { useState } from 'react';

/** A filter that is one of some words. */
export function oneOfFilter<Value extends string>(
  id: string,
  label: string,
  value: Value | undefined,
  choices: readonly { value: Value; label: string }[],
  set: (value: Value | undefined) => void,
): Filter {
  return {
    id,
    label,
    shown: choices.find((choice) => choice.value === value)?.label,
    onClear: () => set(undefined),
    editor: (close) => (
      <RadioField
        label={label}
        value={value ?? null}
        choices={choices}
        onChange={(chosen) => {
          set(chosen);
          close();
        }}
      />
    ),
  };
}

/** A filter that is typed. */
export function textFilter(
  id: string,
  label: string,
  value: string | undefined,
  set: (value: string | undefined) => void,
): Filter {
  return {
    id,
    label,
    shown: value,
    onClear: () => set(undefined),
    editor: (close) => (
      <Typed
        label={label}
        value={value ?? ''}
        onDone={(text) => {
          set(text || undefined);
          close();
        }}
      />
    ),
  };
}

function Typed({ label, value, onDone }: { label: string; value: string; onDone: (text: string) => void }) {
  const [text, setText] = useState(value);
  return <TextField label={label} value={text} onChange={setText} onEnter={() => onDone(text.trim())} first />;
}
