import { answer } from '@souk/api';
import type { NamedEntryResponse } from '@souk/api/merchant';
import { textFilter, useDownload, usePeriodFilter, useView, useWordsOf } from '@souk/console';
import { minor } from '@souk/money';
import { daysOf, exportName, instant, spanOf } from '@souk/time';
import { Amount, type Column, StateBadge, Text, TextLink, TimeText } from '@souk/ui';
import { withFilter } from '@souk/view';
import { createLazyRoute } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { api } from '../../data/api.ts';
import { useHere } from '../../data/here.ts';
import { usePages } from '../../data/read.ts';
import { Needs } from '../../parts/Needs.tsx';
import { RecordList } from '../../parts/RecordList.tsx';
import { moneyWords } from '../../text/money.ts';
import { entriesList } from '../../views.ts';
import { AccountName } from './AccountName.tsx';
import { MoneyTabs } from './MoneyTabs.tsx';

export const route = createLazyRoute('/money')({ component: LedgerPage });

function LedgerPage(): ReactNode {
  const words = useWordsOf(moneyWords);
  return (
    <Needs right="money:read" page={words.ledger}>
      <Ledger />
    </Needs>
  );
}

function Ledger(): ReactNode {
  const here = useHere();
  const words = useWordsOf(moneyWords);
  const download = useDownload();
  const periodFilter = usePeriodFilter();
  const { view, show } = useView(entriesList);
  const { filters } = view;
  /** What the API is asked: moments of the shop's zone. */
  const asked = () => {
    const { period, ...rest } = filters;
    if (period === undefined) return rest;
    const span = spanOf(period, instant(Date.now()), here.zone);
    return { ...rest, from: new Date(span.from).toISOString(), until: new Date(span.until).toISOString() };
  };
  const pages = usePages(['money', 'entries', filters], (after, signal) =>
    answer(
      api.GET('/merchant/v1/ledger/entries', { params: { query: { ...asked(), ...(after && { after }) } }, signal }),
    ),
  );
  const name =
    filters.period === undefined
      ? 'ledger.csv'
      : `${exportName('ledger', daysOf(filters.period, instant(Date.now()), here.zone))}.csv`;
  return (
    <RecordList
      noun="entries"
      path="/money"
      list={entriesList}
      title={words.title}
      above={
        <>
          <MoneyTabs current="ledger" />
          <Text size={13} ink={3} as="p">
            {words.oldestFirst}
          </Text>
        </>
      }
      pages={pages}
      columns={useColumns()}
      rowId={idOf}
      rowName={(entry) => entry.reason}
      rowTo={null}
      filters={[
        {
          ...periodFilter('period', filters.period, (period) => show(withFilter(view, 'period', period)), words.period),
          always: true,
        },
        textFilter('member', words.member, filters.member, (member) => show(withFilter(view, 'member', member))),
        textFilter('order', words.order, filters.order, (order) => show(withFilter(view, 'order', order))),
      ]}
      onExport={() =>
        void download(name, api.GET('/merchant/v1/ledger/entries.csv', { params: { query: asked() }, parseAs: 'blob' }))
      }
      empty={{ text: words.ledgerEmpty }}
    />
  );
}

const idOf = (entry: NamedEntryResponse) => entry.id;

type EntryColumn = Column<NamedEntryResponse> & { id: (typeof entriesList)['initial']['columns'][number] };

function useColumns(): readonly EntryColumn[] {
  const words = useWordsOf(moneyWords);
  const titles = words.columns;
  return useMemo(
    () => [
      { id: 'at', title: titles.at, width: 180, cell: (entry) => <TimeText at={instant(entry.at)} seconds /> },
      {
        id: 'reason',
        title: titles.reason,
        width: 130,
        cell: (entry) => (
          <StateBadge tone="plain" icon="posting">
            {words.reasons[entry.reason]}
          </StateBadge>
        ),
      },
      {
        id: 'from',
        title: titles.from,
        width: 170,
        cell: (entry) => <AccountName name={entry.from} member={entry.member_name} />,
      },
      {
        id: 'to',
        title: titles.to,
        width: 170,
        cell: (entry) => <AccountName name={entry.to} member={entry.member_name} />,
      },
      {
        id: 'amount',
        title: titles.amount,
        width: 130,
        end: true,
        cell: (entry) => <Amount minor={minor(entry.amount)} currency={entry.currency} />,
      },
      {
        id: 'cause',
        title: titles.cause,
        width: 130,
        cell: (entry) => (entry.order ? <TextLink to={`/orders/${entry.order}`}>{words.seeOrder}</TextLink> : '—'),
      },
    ],
    [titles, words],
  );
}
