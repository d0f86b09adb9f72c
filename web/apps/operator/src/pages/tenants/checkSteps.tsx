import type { TenantCheckResponse, Why } from '@souk/api/platform';
import { useWordsOf } from '@souk/console';
import { format, readAmount } from '@souk/money';
import { formatTime, instant } from '@souk/time';
import { StateBadge, StepList, useLang } from '@souk/ui';
import type { ReactNode } from 'react';
import { zone } from '../../data/here.ts';
import { tenantsWords } from '../../text/tenants.ts';

/** The steps of a check as the server reports them. */
export function CheckSteps({ check }: { check: TenantCheckResponse }): ReactNode {
  const words = useWordsOf(tenantsWords);
  const lang = useLang();
  const names: Readonly<Record<string, string>> = words.steps;
  return (
    <StepList
      label={words.checkPage}
      steps={check.steps.map(({ step, state, why, detail, at }) => ({
        id: step,
        label: names[step] ?? step,
        state,
        said: words.stepStates[state],
        detail: why == null ? tell(step, detail, words) : whyText(why, detail, words),
        aside: at == null ? null : formatTime(instant(at), zone, lang, 'second').slice(-8),
      }))}
    />
  );
}

type Words = (typeof tenantsWords)['en'];

/** What came of a step, where that is worth telling. */
function tell(step: string, detail: string | null | undefined, words: Words): string | undefined {
  if (detail == null) return undefined;
  if (step === 'apps') return words.rewards({ n: detail });
  if (step === 'books') return words.transfers({ n: detail });
  const [, amount = '', currency = ''] = /^(\d+(?:\.\d+)?) ([A-Z]{3})$/.exec(detail) ?? [];
  const read = readAmount(amount, currency);
  return read.ok ? format(read.value, currency) : detail;
}

function whyText(why: Why, detail: string | null | undefined, words: Words): string {
  const said = words.whys[why];
  return said === undefined ? (detail ?? why) : said({ detail: detail ?? '' });
}

/** How it went, in a word. */
export function CheckState({ check }: { check: TenantCheckResponse }): ReactNode {
  const words = useWordsOf(tenantsWords);
  const tone = ({ running: 'info', passed: 'ok', failed: 'bad' } as const)[check.state];
  return <StateBadge tone={tone}>{words.checkStates[check.state]}</StateBadge>;
}
