import { useWordsOf, wordOf } from '@souk/console';
import { useCallback } from 'react';
import { ordersWords } from '../text/orders.ts';

/** Which part of an app's rule gave a reward, where it is called by a number as most are; else as the app says it. */
export function useRuleName(): (reason: string) => string {
  const { rules, rule } = useWordsOf(ordersWords);
  return useCallback(
    (reason) => {
      const [, kind = '', no = ''] = /^([a-z]+)-(\d+)$/.exec(reason) ?? [];
      const known = wordOf(rules, kind);
      return known === undefined ? reason : rule({ kind: known, no });
    },
    [rules, rule],
  );
}
