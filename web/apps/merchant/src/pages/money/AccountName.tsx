import { useWordsOf } from '@souk/console';
import { TextLink } from '@souk/ui';
import type { ReactNode } from 'react';
import { useMember } from '../../parts/MemberName.tsx';
import { useProviderName } from '../../parts/provider.ts';
import { moneyWords } from '../../text/money.ts';

/** An account as people call it; a member's pocket leads to the member. */
export function AccountName({ name, member }: { name: string; member?: string | null | undefined }): ReactNode {
  const words = useWordsOf(moneyWords);
  const providerName = useProviderName();
  const [kind = '', first = '', second = ''] = name.split('/');
  const names: Readonly<Record<string, string>> = words.accountNames;
  const pockets: Readonly<Record<string, string>> = words.pockets;
  // The ledger says whose pocket it is; a list of accounts does not.
  const read = useMember(kind === 'member' && member == null ? first : undefined);
  if (kind === 'member')
    return (
      <TextLink to={`/members/${first}`}>
        {words.pocketOf({ who: member ?? read.data?.name ?? words.member, pocket: pockets[second] ?? second })}
      </TextLink>
    );
  if (kind === 'receipts') return words.receiptsOf({ provider: providerName(first) });
  return names[kind] ?? <bdi>{name}</bdi>;
}
