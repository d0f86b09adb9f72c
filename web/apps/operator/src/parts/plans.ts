import { answer } from '@souk/api';
import type { Plan } from '@souk/api/platform';
import { fresh, useRead } from '@souk/console';
import { count } from '@souk/text';
import { useLang } from '@souk/ui';
import { api } from '../data/api.ts';
import { provisionWords } from '../text/provision.ts';

/** What a plan allows, in a line; nothing until it is read. */
export function usePlanHints(): (plan: Plan) => string | undefined {
  const lang = useLang();
  const plans = useRead(['plans'], (signal) => answer(api.GET('/platform/v1/plans', { signal })), {
    stale: fresh.settings,
  });
  return (plan) => {
    const found = plans.data?.items.find((one) => one.plan === plan);
    if (found === undefined) return undefined;
    const [apps, domains, staff] = [found.apps, found.domains, found.staff].map((n) => count(lang, n));
    return provisionWords[lang].planHint({ apps: apps ?? '', domains: domains ?? '', staff: staff ?? '' });
  };
}
