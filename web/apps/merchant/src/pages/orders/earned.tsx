import { answer } from '@souk/api';
import type { ExplainedRewardResponse } from '@souk/api/merchant';
import { format, minor } from '@souk/money';
import { instant } from '@souk/time';
import { Amount, Card, Row, Stack, StateBadge, Text, TimeText } from '@souk/ui';
import type { ReactNode } from 'react';
import { api } from '../../data/api.ts';
import { useHere } from '../../data/here.tsx';
import { useRead } from '../../data/read.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { MemberName } from '../../parts/MemberName.tsx';
import { useInstallationName } from '../../parts/names.ts';
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
  if (!here.can('money:read')) return null;
  return (
    <Card title={words.earned}>
      <Loaded of={rewards}>
        {({ items }) => (
          <Stack gap={12}>
            {items.length === 0 ? <Text ink={3}>{words.earnedNone}</Text> : null}
            {items.map((reward) => (
              <RewardLine key={reward.id} reward={reward} />
            ))}
          </Stack>
        )}
      </Loaded>
    </Card>
  );
}

function RewardLine({ reward }: { reward: Reward }): ReactNode {
  const words = useWordsOf(ordersWords);
  const nameOf = useInstallationName();
  return (
    <Stack gap={4}>
      <Row spread>
        <MemberName id={reward.member} />
        <Amount minor={minor(reward.amount)} currency={reward.currency} signs="always" />
      </Row>
      <Row spread>
        <Text size={12} ink={3}>
          <bdi>
            {[nameOf(reward.installation, reward.app), reward.reason, words.line({ n: reward.line })].join(' · ')}
          </bdi>
        </Text>
        <RewardNote reward={reward} />
      </Row>
    </Stack>
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
