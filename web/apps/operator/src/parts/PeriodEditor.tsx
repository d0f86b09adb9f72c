import { type Days, isoDay, type Period, relativePeriods } from '@souk/time';
import { RadioField, useLang } from '@souk/ui';
import type { ReactNode } from 'react';
import { consoleWords } from '../text/console.ts';
import { useWordsOf } from './words.ts';

/** A period in words. */
export function usePeriodText(): (period: Period) => string {
  const words = useWordsOf(consoleWords);
  return (period) => (typeof period === 'string' ? words.periods[period] : daysText(period, words.daysFromUntil));
}

function daysText({ from, until }: Days, say: (told: { from: string; until: string }) => string): string {
  return say({ from: isoDay(from), until: isoDay(until) });
}

/** The choice of a period that moves with the calendar. */
export function PeriodEditor({
  value,
  onChange,
}: {
  value: Period | undefined;
  onChange: (period: Period) => void;
}): ReactNode {
  const lang = useLang();
  const words = consoleWords[lang];
  return (
    <RadioField
      label={words.period}
      value={typeof value === 'string' ? value : null}
      onChange={onChange}
      choices={relativePeriods.map((period) => ({ value: period, label: words.periods[period] }))}
    />
  );
}
