import type { TenantStatus } from '@souk/api/platform';
import { useWordsOf } from '@souk/console';
import type { IconName } from '@souk/icons';
import type { Tone } from '@souk/tokens';
import { StateBadge } from '@souk/ui';
import type { ReactNode } from 'react';
import { consoleWords } from '../../text/console.ts';

const looks: Readonly<Record<TenantStatus, readonly [Tone, IconName]>> = {
  active: ['ok', 'check'],
  suspended: ['warn', 'pause'],
  closed: ['plain', 'lock'],
};

/** Whether a tenant may sell. */
export function TenantState({ status }: { status: TenantStatus }): ReactNode {
  const words = useWordsOf(consoleWords).statuses;
  const [tone, icon] = looks[status];
  return (
    <StateBadge tone={tone} icon={icon}>
      {words[status]}
    </StateBadge>
  );
}
