import type { Permission } from '@souk/api/merchant';
import { useWordsOf } from '@souk/console';
import { useOnline } from '@souk/ui';
import { useHere } from '../data/here.ts';
import { consoleWords } from '../text/console.ts';

/** Why this person cannot do something now, as the `disabled` of a button; nothing where they can. */
export function useMayNot(): (right: Permission, money?: 'money') => string | undefined {
  const here = useHere();
  const online = useOnline();
  const words = useWordsOf(consoleWords);
  return (right, money) => {
    if (!here.can(right)) return words.lacks({ right: words.rights[right] });
    if (here.readOnly) return words.suspendedNoWrite;
    return money !== undefined && !online ? words.offlineNoMoney : undefined;
  };
}
