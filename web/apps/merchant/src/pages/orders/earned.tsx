import { answer } from '@souk/api';
import type { RewardResponse, SharesResponse } from '@souk/api/merchant';
import { Loaded, useRead, useWordsOf } from '@souk/console';
import { format, minor, negated, rate } from '@souk/money';
import { inLanguage } from '@souk/text';
import { instant } from '@souk/time';
import { Card, type Share, ShareList, Stack, StateBadge, Text, TextLink, TimeText, useLang } from '@souk/ui';
import type { ReactNode } from 'react';
import { api } from '../../data/api.ts';
import { useHere } from '../../data/here.ts';
import { useRuleName } from '../../parts/rule.ts';
import { ordersWords } from '../../text/orders.ts';
import type { Order } from './order.tsx';

/** Who earned what from this order, down to what the shop keeps. All of it is the server's arithmetic. */
export function Earned({ order }: { order: Order }): ReactNode {
  const words = useWordsOf(ordersWords);
  const here = useHere();
  const { id } = order;
  const shares = useRead(
    ['orders', 'shares', id],
    (signal) => answer(api.GET('/merchant/v1/orders/{id}/shares', { params: { path: { id } }, signal })),
    { on: here.can('money:read') },
  );
  if (!here.can('money:read')) return null;
  return (
    <Card title={words.earned}>
      <Loaded of={shares} shape="rows" count={6}>
        {(data) => <Shares shares={data} />}
      </Loaded>
    </Card>
  );
}

function Shares({ shares }: { shares: SharesResponse }): ReactNode {
  const words = useWordsOf(ordersWords);
  const lang = useLang();
  const ruleName = useRuleName();
  const { currency } = shares;
  const rewards = shares.rewards.map(
    (reward): Share => ({
      id: reward.id,
      who: <TextLink to={`/members/${reward.member}`}>{reward.member_name}</TextLink>,
      why: (
        <>
          <bdi>
            {[
              inLanguage(reward.title, lang).text || reward.app,
              ruleName(reward.reason),
              inLanguage(reward.line_title, lang).text,
            ]
              .filter(Boolean)
              .join(' · ')}
          </bdi>
          <br />
          <RewardNote reward={reward} />
        </>
      ),
      minor: negated(minor(reward.left)),
    }),
  );
  const refunded: Share[] =
    shares.refunded === 0
      ? []
      : [{ id: 'refunded', who: words.earnedRefunded, minor: negated(minor(shares.refunded)) }];
  return (
    <Stack gap={8}>
      <ShareList
        currency={currency}
        base={{ label: words.paid, minor: minor(shares.paid) }}
        shares={[...rewards, ...refunded]}
        keeps={{
          minor: minor(shares.keeps),
          rate: shares.keeps_bp == null || shares.keeps_bp < 0 ? undefined : rate(shares.keeps_bp),
        }}
      />
      {shares.adjusted === 0 ? null : (
        <Text size={12} ink={3} as="p">
          {words.earnedAdjusted({ amount: format(minor(shares.adjusted), currency) })}
        </Text>
      )}
    </Stack>
  );
}

/** Where a reward stands, what it waits for, and when that is over. */
export function RewardNote({ reward }: { reward: RewardResponse }): ReactNode {
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
          {reward.available_at_latest ? `${words.atLatest} ` : null}
          <TimeText at={instant(reward.available_at)} />
        </>
      ) : null}
    </Text>
  );
}
