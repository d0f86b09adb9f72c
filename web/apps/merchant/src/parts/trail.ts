import { useWordsOf, wordOf } from '@souk/console';
import { format, minor } from '@souk/money';
import { detailText } from '@souk/text';
import { useCallback } from 'react';
import { useHere } from '../data/here.ts';
import { afterSalesWords } from '../text/afterSales.ts';
import { auditWords } from '../text/audit.ts';
import { consoleWords } from '../text/console.ts';
import { jobsWords } from '../text/jobs.ts';
import { moneyWords } from '../text/money.ts';

/** Fields that are amounts in minor units of the shop's currency. */
const amounts: ReadonlySet<string> = new Set(['amount', 'asked', 'given']);

/** What somebody did, in words; a newer kind of deed by its code. */
export function useActionWords(): (action: string) => string {
  const { actions } = useWordsOf(auditWords);
  return useCallback((action) => wordOf(actions, action) ?? action, [actions]);
}

/** What an entry of the trail says besides, without the numbers of records: they lead nobody anywhere. */
export function useDetailText(): (action: string, detail: unknown) => string {
  const here = useHere();
  const words = useWordsOf(auditWords);
  const common = useWordsOf(consoleWords);
  const jobs = useWordsOf(jobsWords);
  const money = useWordsOf(moneyWords);
  const afterSales = useWordsOf(afterSalesWords);
  const { currency } = here;
  return useCallback(
    (action, detail) => {
      const states = action.startsWith('withdrawal.')
        ? money.withdrawalStates
        : action.startsWith('after-sale.')
          ? afterSales.states
          : words.statuses;
      return detailText(detail, words.details, (field, value) => {
        if (typeof value === 'boolean') return value ? common.yes : common.no;
        if (typeof value === 'number' && amounts.has(field)) return format(minor(value), currency);
        if (value === null || (Array.isArray(value) && value.length === 0)) return field === 'labels' ? '—' : '';
        if (typeof value !== 'string') return undefined;
        if (/^[a-z]{3}_[0-9a-f]{32}$/.test(value)) return '';
        if (field === 'role') return wordOf(common.roles, value);
        if (field === 'kind') return wordOf(jobs.actions, value);
        return field === 'to' || field === 'status' ? wordOf(states, value) : undefined;
      });
    },
    [words, common, jobs, money, afterSales, currency],
  );
}
