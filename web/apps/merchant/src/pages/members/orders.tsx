import { answer } from '@souk/api';
import type { MerchantOrderResponse } from '@souk/api/merchant';
import { Loaded, useRead, useWordsOf } from '@souk/console';
import { minor } from '@souk/money';
import { instant } from '@souk/time';
import { Amount, Card, type Column, DataTable, Text, TextLink, TimeText } from '@souk/ui';
import { type ReactNode, useMemo } from 'react';
import { api } from '../../data/api.ts';
import { useHere } from '../../data/here.ts';
import { membersWords } from '../../text/members.ts';
import { ordersWords } from '../../text/orders.ts';
import { OrderState } from '../orders/state.tsx';

/** How many of the last orders a member's page shows. */
const most = 8;

/** The last orders of a member. */
export function MemberOrders({ id }: { id: string }): ReactNode {
  const here = useHere();
  const words = useWordsOf(membersWords);
  const titles = useWordsOf(ordersWords).columns;
  const orders = useRead(
    ['orders', 'of-member', id],
    (signal) => answer(api.GET('/merchant/v1/orders', { params: { query: { member: id, limit: most } }, signal })),
    { on: here.can('orders:read') },
  );
  const columns = useMemo(
    (): readonly Column<MerchantOrderResponse>[] => [
      { id: 'number', title: titles.number, width: 180, cell: (order) => order.number },
      { id: 'placed', title: titles.placed, width: 150, cell: (order) => <TimeText at={instant(order.placed_at)} /> },
      {
        id: 'total',
        title: titles.paid,
        width: 110,
        end: true,
        cell: (order) => (
          <Amount minor={order.state === 'placed' ? null : minor(order.paid)} currency={order.currency} />
        ),
      },
      { id: 'state', title: titles.state, width: 185, cell: (order) => <OrderState order={order} /> },
    ],
    [titles],
  );
  if (!here.can('orders:read')) return null;
  return (
    <Card title={words.orders} actions={<TextLink to={`/orders?member=${id}`}>{words.allOrders}</TextLink>} flush>
      <Loaded of={orders} shape="rows">
        {({ items }) => (
          <DataTable
            label={words.orders}
            rows={items}
            rowId={(order) => order.id}
            rowName={(order) => order.number}
            rowTo={(order) => `/orders/${order.id}`}
            columns={columns}
            shown={columns.map((column) => column.id)}
            whole
            empty={<Text ink={3}>{words.noOrders}</Text>}
          />
        )}
      </Loaded>
    </Card>
  );
}
