import { instant } from '@souk/time';
import { StateBadge, StepList, TimeText } from '@souk/ui';
import type { ReactNode } from 'react';
import type { TenantCheckResponse } from '../../data/contract.ts';
import { useWordsOf } from '../../parts/words.ts';
import { tenantsWords } from '../../text/tenants.ts';

/** The steps of a check as the server reports them. */
export function CheckSteps({ check }: { check: TenantCheckResponse }): ReactNode {
  const words = useWordsOf(tenantsWords);
  const names: Readonly<Record<string, string>> = words.steps;
  return (
    <StepList
      label={words.checkPage}
      steps={check.steps.map(({ step, state, detail, at }) => ({
        id: step,
        label: names[step] ?? step,
        state,
        said: words.stepStates[state],
        detail,
        aside: at === null ? null : <TimeText at={instant(at)} seconds />,
      }))}
    />
  );
}

/** How it went, in a word. */
export function CheckState({ check }: { check: TenantCheckResponse }): ReactNode {
  const words = useWordsOf(tenantsWords);
  const tone = ({ running: 'info', passed: 'ok', failed: 'bad' } as const)[check.state];
  return <StateBadge tone={tone}>{words.checkStates[check.state]}</StateBadge>;
}
