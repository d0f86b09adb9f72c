import { answer } from '@souk/api';
import { fresh, Loaded, useRead, useWordsOf } from '@souk/console';
import { minor } from '@souk/money';
import { instant } from '@souk/time';
import { Amount, Card, Row, Stack, Text, TextLink, TimeText } from '@souk/ui';
import type { ReactNode } from 'react';
import { api } from '../../data/api.ts';
import { homeWords } from '../../text/home.ts';
import { OrderState } from '../orders/state.tsx';

/** The last orders, as they come in. */
export function LatestOrders(): ReactNode {
  const words = useWordsOf(homeWords);
  const orders = useRead(
    ['orders', 'latest'],
    (signal) => answer(api.GET('/merchant/v1/orders', { params: { query: { limit: 8 } }, signal })),
    { stale: fresh.list },
  );
  return (
    <Card title={words.orders} actions={<TextLink to="/orders">{words.allOrders}</TextLink>}>
      <Loaded of={orders} shape="rows">
        {({ items }) => (
          <Stack gap={12}>
            {items.length === 0 ? <Text ink={3}>{words.noOrders}</Text> : null}
            {items.map((order) => (
              <Row key={order.id} spread>
                <Row gap={12}>
                  <TextLink to={`/orders/${order.id}`}>{order.number}</TextLink>
                  <Text size={12} ink={3}>
                    <TimeText at={instant(order.placed_at)} now={instant(Date.now())} />
                  </Text>
                </Row>
                <Row gap={12}>
                  <OrderState order={order} />
                  <Amount minor={minor(order.total)} currency={order.currency} />
                </Row>
              </Row>
            ))}
          </Stack>
        )}
      </Loaded>
    </Card>
  );
}
