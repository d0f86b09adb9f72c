import { useWordsOf } from '@souk/console';
import { ViewTabs } from '@souk/ui';
import type { ReactNode } from 'react';
import { useAfterSaleCounts } from '../../parts/afterSale.ts';
import { ordersWords } from '../../text/orders.ts';

/** The pages of the orders. Requests come with the number of those that nobody answered yet. */
export function OrdersTabs({ current }: { current: 'orders' | 'requests' }): ReactNode {
  const { tabs } = useWordsOf(ordersWords);
  const counts = useAfterSaleCounts();
  return (
    <ViewTabs
      current={current}
      views={[
        { id: 'orders', label: tabs.orders, to: '/orders' },
        { id: 'requests', label: tabs.requests, to: '/orders/after-sales', count: counts?.asked.count },
      ]}
    />
  );
}
