import { format, type Minor, minor } from '@souk/money';
import { Button, type Filter, MoneyField, RadioField, Stack, TextField } from '@souk/ui';
import type { Range } from '@souk/view';
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

interface AmountWords {
  readonly atLeast: string;
  readonly atMost: string;
  readonly apply: string;
}

/** A filter from an amount to another; each end may be open. */
export function amountFilter(
  id: string,
  label: string,
  value: Range | undefined,
  currency: string,
  words: AmountWords,
  set: (value: Range | undefined) => void,
): Filter {
  const ends = [
    value?.least === undefined ? undefined : `≥ ${format(minor(value.least), currency)}`,
    value?.most === undefined ? undefined : `≤ ${format(minor(value.most), currency)}`,
  ].filter((end) => end !== undefined);
  return {
    id,
    label,
    shown: ends.length === 0 ? undefined : ends.join(' '),
    onClear: () => set(undefined),
    editor: (close) => (
      <AmountRange
        value={value}
        currency={currency}
        words={words}
        onDone={(next) => {
          set(next);
          close();
        }}
      />
    ),
  };
}

function AmountRange(props: {
  value: Range | undefined;
  currency: string;
  words: AmountWords;
  onDone: (value: Range | undefined) => void;
}) {
  const { value, currency, words, onDone } = props;
  const [least, setLeast] = useState<Minor | null>(value?.least === undefined ? null : minor(value.least));
  const [most, setMost] = useState<Minor | null>(value?.most === undefined ? null : minor(value.most));
  const range = { ...(least !== null && { least }), ...(most !== null && { most }) };
  return (
    <Stack gap={12}>
      <MoneyField label={words.atLeast} currency={currency} value={least} onChange={setLeast} optional />
      <MoneyField label={words.atMost} currency={currency} value={most} onChange={setMost} optional />
      <Button onPress={() => onDone(least === null && most === null ? undefined : range)}>{words.apply}</Button>
    </Stack>
  );
}
