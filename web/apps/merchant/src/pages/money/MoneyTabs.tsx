import { useWordsOf } from '@souk/console';
import { ViewTabs } from '@souk/ui';
import type { ReactNode } from 'react';
import { moneyWords } from '../../text/money.ts';

/** The pages of the money. */
export function MoneyTabs({ current }: { current: 'ledger' | 'accounts' | 'withdrawals' | 'payments' }): ReactNode {
  const { tabs } = useWordsOf(moneyWords);
  return (
    <ViewTabs
      current={current}
      views={[
        { id: 'ledger', label: tabs.ledger, to: '/money' },
        { id: 'withdrawals', label: tabs.withdrawals, to: '/money/withdrawals' },
        { id: 'payments', label: tabs.payments, to: '/money/payments' },
        { id: 'accounts', label: tabs.accounts, to: '/money/accounts' },
      ]}
    />
  );
}
