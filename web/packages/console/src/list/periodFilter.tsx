import { type Days, isoDay, type Period, relativePeriods } from '@souk/time';
import { type Filter, RadioField } from '@souk/ui';
import type { ReactNode } from 'react';
import { useWordsOf } from '../parts/words.ts';
import { sharedWords } from '../text/words.ts';

/** A filter that is a period, called so where nothing else is said. */
export function usePeriodFilter(): (
  id: string,
  value: Period | undefined,
  set: (value: Period | undefined) => void,
  label?: string,
) => Filter {
  const words = useWordsOf(sharedWords);
  return (id, value, set, label = words.period) => ({
    id,
    label,
    shown: value === undefined ? undefined : periodText(value, words),
    onClear: () => set(undefined),
    editor: (close) => (
      <PeriodEditor
        value={value}
        onChange={(period) => {
          set(period);
          close();
        }}
      />
    ),
  });
}

function periodText(period: Period, words: (typeof sharedWords)['en']): string {
  return typeof period === 'string' ? words.periods[period] : daysText(period, words.daysFromUntil);
}

function daysText({ from, until }: Days, say: (told: { from: string; until: string }) => string): string {
  return say({ from: isoDay(from), until: isoDay(until) });
}

/** The choice of a period that moves with the calendar. */
function PeriodEditor({
  value,
  onChange,
}: {
  value: Period | undefined;
  onChange: (period: Period) => void;
}): ReactNode {
  const words = useWordsOf(sharedWords);
  return (
    <RadioField
      label={words.period}
      value={typeof value === 'string' ? value : null}
      onChange={onChange}
      choices={relativePeriods.map((period) => ({ value: period, label: words.periods[period] }))}
    />
  );
}
