import { answer } from '@souk/api';
import type { ExplainedRewardResponse } from '@souk/api/merchant';
import { format, minor } from '@souk/money';
import { instant } from '@souk/time';
import { Amount, Card, type Column, DataTable, Stack, StateBadge, Text, TimeText } from '@souk/ui';
import { type ReactNode, useMemo } from 'react';
import { api } from '../../data/api.ts';
import { useHere } from '../../data/here.tsx';
import { useRead } from '../../data/read.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { MemberName } from '../../parts/MemberName.tsx';
import { useWordsOf } from '../../parts/words.ts';
import { ordersWords } from '../../text/orders.ts';
import type { Order } from './order.tsx';

type Reward = ExplainedRewardResponse;

/** Who was credited from this order, by which app, and when they can have it. */
export function Earned({ order }: { order: Order }): ReactNode {
  const words = useWordsOf(ordersWords);
  const here = useHere();
  const { id } = order;
  const rewards = useRead(
    ['orders', 'rewards', id],
    (signal) => answer(api.GET('/merchant/v1/orders/{id}/rewards', { params: { path: { id } }, signal })),
    { on: here.can('money:read') },
  );
  const columns = useColumns();
  if (!here.can('money:read')) return null;
  return (
    <Card title={words.earned} flush>
      <Loaded of={rewards}>
        {({ items }) => (
          <DataTable
            label={words.earned}
            rows={items}
            rowId={(reward) => reward.id}
            rowName={(reward) => reward.reason}
            columns={columns}
            shown={['who', 'amount']}
            density={44}
            whole
            empty={<Text ink={3}>{words.earnedNone}</Text>}
          />
        )}
      </Loaded>
    </Card>
  );
}

function useColumns(): readonly Column<Reward>[] {
  const words = useWordsOf(ordersWords);
  return useMemo(
    () => [
      {
        id: 'who',
        title: words.earnedWho,
        width: 170,
        cell: (reward) => (
          <Stack gap={4}>
            <MemberName id={reward.member} />
            <Text size={12} ink={3}>
              <bdi>{[reward.app, reward.reason, words.line({ n: reward.line })].join(' · ')}</bdi>
            </Text>
          </Stack>
        ),
      },
      {
        id: 'amount',
        title: words.earnedAmount,
        end: true,
        width: 150,
        cell: (reward) => (
          <Stack gap={4}>
            <Amount minor={minor(reward.amount)} currency={reward.currency} signs="always" />
            <RewardNote reward={reward} />
          </Stack>
        ),
      },
    ],
    [words],
  );
}

/** Where a reward stands, what it waits for, and when that is over. */
export function RewardNote({ reward }: { reward: Reward }): ReactNode {
  const words = useWordsOf(ordersWords);
  if (reward.reversed > 0)
    return (
      <Text size={12} ink={3}>
        {words.takenBack({ amount: format(minor(reward.reversed), reward.currency) })}
      </Text>
    );
  if (reward.state === 'available') return <StateBadge tone="ok">{words.rewardStates.available}</StateBadge>;
  return (
    <Text size={12} ink={3}>
      {reward.waits_for ? words.waits[reward.waits_for] : words.rewardStates[reward.state]}
      {reward.available_at ? (
        <>
          {' · '}
          <TimeText at={instant(reward.available_at)} />
        </>
      ) : null}
    </Text>
  );
}
