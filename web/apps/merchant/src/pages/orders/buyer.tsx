import { useWordsOf } from '@souk/console';
import { Card, CopyText, Facts } from '@souk/ui';
import type { ReactNode } from 'react';
import { addressText } from '../../parts/address.ts';
import { MemberName } from '../../parts/MemberName.tsx';
import { ordersWords } from '../../text/orders.ts';
import type { Order } from './order.tsx';

/** Who bought, and where it goes. */
export function Buyer({ order }: { order: Order }): ReactNode {
  const words = useWordsOf(ordersWords);
  const to = order.ship_to;
  const address = to ? addressText(to) : undefined;
  return (
    <Card title={words.buyer}>
      <Facts
        items={[
          [words.member, <MemberName key="member" id={order.member} />],
          ...(order.nth > 0 ? ([[words.nth, words.nthOrder({ n: order.nth })]] as const) : []),
          ...(to
            ? ([
                [words.name, <bdi key="name">{to.name}</bdi>],
                [words.phone, <CopyText key="phone" text={to.phone} />],
                [words.address, <CopyText key="address" text={address ?? ''} />],
              ] as const)
            : ([[words.address, words.noAddress]] as const)),
          ...(order.note === '' ? [] : ([[words.note, <bdi key="note">{order.note}</bdi>]] as const)),
          ...(order.external_id ? ([[words.external, <bdi key="external">{order.external_id}</bdi>]] as const) : []),
        ]}
      />
    </Card>
  );
}
