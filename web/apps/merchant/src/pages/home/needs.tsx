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

interface Waiting {
  id: 'withdrawals' | 'toPay' | 'quarantined' | 'held' | 'toShip' | 'lowStock';
  right: Permission;
  icon: IconName;
  urgent: boolean;
  to: string;
  verb: 'review' | 'pay' | 'check' | 'ship' | 'fill';
  count: (signal: AbortSignal) => Promise<Counted>;
}

interface Counted {
  count: number;
  /** There are more than that. */
  capped: boolean;
}

/** Of lists that nobody counts, the first page is: the list that the line leads to has the others. */
const query = { limit: 100 };
const counted = ({ items, next }: { items: unknown[]; next?: string | null }): Counted => ({
  count: items.length,
  capped: next != null,
});

const kinds: readonly Waiting[] = [
  {
    id: 'withdrawals',
    right: 'money:read',
    icon: 'bank',
    urgent: true,
    to: '/money/withdrawals?state=requested',
    verb: 'review',
    count: async (signal) =>
      counted(
        await answer(
          api.GET('/merchant/v1/withdrawals', { params: { query: { ...query, state: 'requested' } }, signal }),
        ),
      ),
  },
  {
    id: 'toPay',
    right: 'money:read',
    icon: 'bank',
    urgent: true,
    to: '/money/withdrawals?state=approved',
    verb: 'pay',
    count: async (signal) =>
      counted(
        await answer(
          api.GET('/merchant/v1/withdrawals', { params: { query: { ...query, state: 'approved' } }, signal }),
        ),
      ),
  },
  {
    id: 'quarantined',
    right: 'money:read',
    icon: 'warn',
    urgent: true,
    to: '/money/payments?state=quarantined',
    verb: 'check',
    count: async (signal) =>
      counted(
        await answer(
          api.GET('/merchant/v1/payments', { params: { query: { ...query, state: 'quarantined' } }, signal }),
        ),
      ),
  },
  {
    id: 'held',
    right: 'orders:read',
    icon: 'pause',
    urgent: true,
    to: '/orders?view=held',
    verb: 'check',
    count: async (signal) => (await answer(api.GET('/merchant/v1/orders/counts', { signal }))).held,
  },
  {
    id: 'toShip',
    right: 'orders:read',
    icon: 'ship',
    urgent: false,
    to: '/orders?view=to-ship',
    verb: 'ship',
    count: async (signal) => (await answer(api.GET('/merchant/v1/orders/counts', { signal }))).to_ship,
  },
  {
    id: 'lowStock',
    right: 'catalogue:read',
    icon: 'stock',
    urgent: false,
    to: '/products?low=yes',
    verb: 'fill',
    count: async (signal) => (await answer(api.GET('/merchant/v1/products/counts', { signal }))).low_stock,
  },
];

/** What waits for a person, each line with one verb. Empty with pride. */
export function NeedsYou(): ReactNode {
  const here = useHere();
  const words = useWordsOf(homeWords);
  const mine = useMemo(() => kinds.filter(({ right }) => here.can(right)), [here]);
  const needs = useRead(
    ['orders', 'needs', mine.length],
    (signal) => Promise.all(mine.map(({ count }) => count(signal))),
    { stale: fresh.list },
  );
  const lines = mine.flatMap((kind, at) => {
    const found = needs.data?.[at];
    return found === undefined || found.count === 0 ? [] : [{ ...kind, found }];
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
                {words[line.id]({
                  n: line.found.capped ? words.many({ n: line.found.count }) : String(line.found.count),
                })}
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
