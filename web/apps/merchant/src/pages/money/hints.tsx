import type { WeighedResponse } from '@souk/api/merchant';
import { useWordsOf } from '@souk/console';
import { format, minor } from '@souk/money';
import { Row, StateBadge, Text } from '@souk/ui';
import type { ReactNode } from 'react';
import { moneyWords } from '../../text/money.ts';

/** What to look at before money leaves, in few words. Nothing about those that are decided. */
export function Hints({ withdrawal }: { withdrawal: WeighedResponse }): ReactNode {
  const words = useWordsOf(moneyWords);
  const { hints, first_approval: first, needs_two: two, state } = withdrawal;
  if (state !== 'requested' && state !== 'approved') return '—';
  const odd = [
    ...(hints.name_differs ? [words.nameDiffers] : []),
    ...(hints.debt > 0 ? [words.owes({ amount: format(minor(hints.debt), withdrawal.currency) })] : []),
  ];
  return (
    <Row gap={4}>
      {odd.map((text) => (
        <StateBadge key={text} tone="warn" icon="warn">
          {text}
        </StateBadge>
      ))}
      {first ? (
        <StateBadge tone="info" icon="person">
          <bdi>{words.firstBy({ name: first.name })}</bdi>
        </StateBadge>
      ) : two && state === 'requested' ? (
        <StateBadge tone="info" icon="members">
          {words.needsTwo}
        </StateBadge>
      ) : null}
      <Text size={12} ink={3}>
        {words.nth({ n: hints.nth })}
      </Text>
    </Row>
  );
}
