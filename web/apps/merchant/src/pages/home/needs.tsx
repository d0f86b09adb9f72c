import { answer } from '@souk/api';
import type { Permission } from '@souk/api/merchant';
import type { IconName } from '@souk/icons';
import { Button, Card, Row, Seal, Skeleton, Stack, StateBadge, Text } from '@souk/ui';
import { type ReactNode, useMemo } from 'react';
import { api } from '../../data/api.ts';
import { useHere } from '../../data/here.tsx';
import { fresh, useRead } from '../../data/read.ts';
import { ProblemOf } from '../../parts/ProblemOf.tsx';
import { useWordsOf } from '../../parts/words.ts';
import { homeWords } from '../../text/home.ts';

/** More than so many are not counted here: the list that the line leads to has them. */
const most = 100;

type Read = (signal: AbortSignal) => Promise<{ items: unknown[]; next?: string | null }>;

interface Waiting {
  id: 'withdrawals' | 'toPay' | 'toShip' | 'quarantined';
  right: Permission;
  icon: IconName;
  urgent: boolean;
  to: string;
  verb: 'review' | 'pay' | 'ship' | 'check';
  read: Read;
}

const query = { limit: most };
const kinds: readonly Waiting[] = [
  {
    id: 'withdrawals',
    right: 'money:read',
    icon: 'bank',
    urgent: true,
    to: '/money/withdrawals?state=requested',
    verb: 'review',
    read: (signal) =>
      answer(api.GET('/merchant/v1/withdrawals', { params: { query: { ...query, state: 'requested' } }, signal })),
  },
  {
    id: 'toPay',
    right: 'money:read',
    icon: 'bank',
    urgent: true,
    to: '/money/withdrawals?state=approved',
    verb: 'pay',
    read: (signal) =>
      answer(api.GET('/merchant/v1/withdrawals', { params: { query: { ...query, state: 'approved' } }, signal })),
  },
  {
    id: 'quarantined',
    right: 'money:read',
    icon: 'warn',
    urgent: true,
    to: '/money/payments?state=quarantined',
    verb: 'check',
    read: (signal) =>
      answer(api.GET('/merchant/v1/payments', { params: { query: { ...query, state: 'quarantined' } }, signal })),
  },
  {
    id: 'toShip',
    right: 'orders:read',
    icon: 'ship',
    urgent: false,
    to: '/orders?fulfilment=unfulfilled&state=paid',
    verb: 'ship',
    read: (signal) =>
      answer(
        api.GET('/merchant/v1/orders', {
          params: { query: { ...query, state: 'paid', fulfilment: 'unfulfilled' } },
          signal,
        }),
      ),
  },
];

/** What waits for a person, each line with one verb. Empty with pride. */
export function NeedsYou(): ReactNode {
  const here = useHere();
  const words = useWordsOf(homeWords);
  const mine = useMemo(() => kinds.filter(({ right }) => here.can(right)), [here]);
  const needs = useRead(
    ['orders', 'needs', mine.length],
    async (signal) => {
      const pages = await Promise.all(mine.map(({ read }) => read(signal)));
      return pages.map(({ items, next }) => ({ n: items.length, more: next != null }));
    },
    { stale: fresh.list },
  );
  const lines = mine.flatMap((kind, at) => {
    const found = needs.data?.[at];
    return found === undefined || found.n === 0 ? [] : [{ ...kind, ...found }];
  });
  return (
    <Card title={words.needs}>
      {needs.error === null ? null : <ProblemOf error={needs.error} onRetry={() => void needs.refetch()} />}
      {needs.data === undefined ? (
        needs.error === null ? (
          <Skeleton shape="rows" count={3} />
        ) : null
      ) : lines.length === 0 ? (
        <Row gap={12}>
          <Seal>{words.nothing}</Seal>
          <Text ink={2}>{words.nothingWhy}</Text>
        </Row>
      ) : (
        <Stack gap={12}>
          {lines.map((line) => (
            <Row key={line.id} spread>
              <StateBadge tone={line.urgent ? 'warn' : 'glaze'} icon={line.icon}>
                {words[line.id]({ n: line.more ? words.many({ n: line.n }) : String(line.n) })}
              </StateBadge>
              <Button size="small" to={line.to}>
                {words[line.verb]}
              </Button>
            </Row>
          ))}
        </Stack>
      )}
    </Card>
  );
}
