import { answer } from '@souk/api';
import { formatTime, instant } from '@souk/time';
import { useLang } from '@souk/ui';
import { api } from '../data/api.ts';
import { useHere } from '../data/here.ts';
import { consoleWords } from '../text/console.ts';

/** Who changed something last, and when, in words. */
export interface LastChange {
  readonly who: string;
  readonly at: string;
}

/** Asks the trail who was faster; who may not read it, or finds nothing there, reads of a colleague. */
export function useLastChange(): (subject: string) => Promise<LastChange> {
  const here = useHere();
  const lang = useLang();
  return async (subject) => {
    const time = (at: string | number) => formatTime(instant(at), here.zone, lang);
    const nobody = { who: consoleWords[lang].colleague, at: time(Date.now()) };
    if (!here.can('staff:write')) return nobody;
    try {
      const { items } = await answer(api.GET('/merchant/v1/audit', { params: { query: { subject, limit: 1 } } }));
      const [last] = items;
      return last === undefined ? nobody : { who: last.actor_name, at: time(last.at) };
    } catch {
      return nobody;
    }
  };
}
