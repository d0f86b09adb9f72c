import type { MemberRowResponse } from '@souk/api/merchant';
import { useWordsOf } from '@souk/console';
import { StateBadge } from '@souk/ui';
import type { ReactNode } from 'react';
import { membersWords } from '../../text/members.ts';

export function MemberState({ status }: { status: MemberRowResponse['status'] }): ReactNode {
  const { statuses } = useWordsOf(membersWords);
  return (
    <StateBadge tone={status === 'active' ? 'ok' : 'bad'} icon={status === 'active' ? 'check' : 'lock'}>
      {statuses[status]}
    </StateBadge>
  );
}
