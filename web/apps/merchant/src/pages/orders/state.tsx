import type { MerchantOrderResponse } from '@souk/api/merchant';
import { useWordsOf } from '@souk/console';
import { Row, Seal, StateBadge } from '@souk/ui';
import type { ReactNode } from 'react';
import { ordersWords } from '../../text/orders.ts';

type Stated = Pick<MerchantOrderResponse, 'state' | 'fulfilment' | 'held' | 'refunding'>;

/** Where an order stands: what somebody must do about it comes first. */
export function OrderState({ order }: { order: Stated }): ReactNode {
  const words = useWordsOf(ordersWords).badges;
  return (
    <Row gap={4}>
      <Main order={order} />
      {order.held ? (
        <StateBadge tone="warn" icon="pause">
          {words.held}
        </StateBadge>
      ) : null}
      {order.refunding > 0 ? (
        <StateBadge tone="info" icon="refund">
          {words.refunding}
        </StateBadge>
      ) : null}
    </Row>
  );
}

function Main({ order }: { order: Stated }): ReactNode {
  const words = useWordsOf(ordersWords).badges;
  switch (order.state) {
    case 'placed':
      return <StateBadge tone="warn">{words.unpaid}</StateBadge>;
    case 'cancelled':
      return (
        <StateBadge tone="plain" icon="stop">
          {words.cancelled}
        </StateBadge>
      );
    case 'refunded':
      return <Seal tone="bad">{words.refunded}</Seal>;
    case 'paid':
      break;
  }
  switch (order.fulfilment) {
    case 'unfulfilled':
      return order.held ? null : (
        <StateBadge tone="glaze" icon="ship">
          {words.toShip}
        </StateBadge>
      );
    case 'shipped':
      return (
        <StateBadge tone="info" icon="ship">
          {words.shipped}
        </StateBadge>
      );
    case 'received':
      return <StateBadge tone="ok">{words.received}</StateBadge>;
    case 'closed':
      return <Seal tone="plain">{words.closed}</Seal>;
  }
}
