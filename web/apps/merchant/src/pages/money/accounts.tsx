import { answer } from '@souk/api';
import type { AccountResponse } from '@souk/api/merchant';
import { ProblemOf, useWordsOf } from '@souk/console';
import { minor } from '@souk/money';
import { Amount, type Column, DataTable, EmptyState, Page } from '@souk/ui';
import { createLazyRoute } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { api } from '../../data/api.ts';
import { usePages } from '../../data/read.ts';
import { Needs } from '../../parts/Needs.tsx';
import { moneyWords } from '../../text/money.ts';
import { AccountName } from './AccountName.tsx';
import { MoneyTabs } from './MoneyTabs.tsx';

export const route = createLazyRoute('/money/accounts')({ component: AccountsPage });

function AccountsPage(): ReactNode {
  const words = useWordsOf(moneyWords);
  return (
    <Needs right="money:read" page={words.accounts}>
      <Accounts />
    </Needs>
  );
}

/** Where money stands now. */
function Accounts(): ReactNode {
  const words = useWordsOf(moneyWords);
  const accounts = usePages(['money', 'accounts'], (after, signal) =>
    answer(api.GET('/merchant/v1/ledger/accounts', { params: { query: { ...(after && { after }) } }, signal })),
  );
  const columns = useMemo(
    (): readonly Column<AccountResponse>[] => [
      { id: 'name', title: words.accountColumns.name, width: 320, cell: (one) => <AccountName name={one.name} /> },
      {
        id: 'balance',
        title: words.accountColumns.balance,
        width: 160,
        end: true,
        cell: (one) => <Amount minor={minor(one.balance)} currency={one.currency} />,
      },
    ],
    [words],
  );
  return (
    <Page title={words.title} hint={words.accountsHint}>
      <MoneyTabs current="accounts" />
      {accounts.error === null ? null : <ProblemOf error={accounts.error} onRetry={accounts.reload} />}
      {accounts.rows === undefined && accounts.error !== null ? null : (
        <DataTable
          label={words.accounts}
          rows={accounts.rows}
          rowId={(one) => one.id}
          rowName={(one) => one.name}
          columns={columns}
          shown={columns.map((column) => column.id)}
          more={accounts.more}
          onMore={accounts.onMore}
          loadingMore={accounts.loadingMore}
          busy={accounts.busy}
          empty={<EmptyState>{words.accountsEmpty}</EmptyState>}
        />
      )}
    </Page>
  );
}
