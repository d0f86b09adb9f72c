import { answer } from '@souk/api';
import type { AskedBackResponse } from '@souk/api/merchant';
import { oneOfFilter, useView, useWordsOf } from '@souk/console';
import { minor } from '@souk/money';
import { instant } from '@souk/time';
import { Amount, Button, type Column, StateBadge, TextLink, TimeText } from '@souk/ui';
import { withFilter } from '@souk/view';
import { createLazyRoute } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { api } from '../../data/api.ts';
import { usePages } from '../../data/read.ts';
import { tones, useAfterSaleCounts } from '../../parts/afterSale.ts';
import { MemberLink } from '../../parts/MemberName.tsx';
import { Needs } from '../../parts/Needs.tsx';
import { RecordList } from '../../parts/RecordList.tsx';
import { afterSalesWords } from '../../text/afterSales.ts';
import { afterSalesList } from '../../views.ts';
import { AnswerDialog } from './answerAfterSale.tsx';
import { OrdersTabs } from './OrdersTabs.tsx';

export const route = createLazyRoute('/orders/after-sales')({ component: AfterSalesPage });

function AfterSalesPage(): ReactNode {
  const words = useWordsOf(afterSalesWords);
  return (
    <Needs right="orders:read" page={words.title}>
      <AfterSales />
    </Needs>
  );
}

/** What shoppers ask back. Those that wait for an answer come with their number. */
function AfterSales(): ReactNode {
  const words = useWordsOf(afterSalesWords);
  const { view, show } = useView(afterSalesList);
  const { filters } = view;
  const [opened, setOpened] = useState<string | null>(null);
  const pages = usePages(
    ['orders', 'list', 'after-sales', filters],
    (after, signal) =>
      answer(
        api.GET('/merchant/v1/after-sales', { params: { query: { ...filters, ...(after && { after }) } }, signal }),
      ),
    { watch: { topic: 'orders', id: idOf } },
  );
  const counts = useAfterSaleCounts();
  const columns = useColumns(setOpened);
  const { states } = words;
  const kinds = ['asked', 'approved', 'refused', 'refunded', 'withdrawn'] as const;
  return (
    <>
      <RecordList
        noun="after-sales"
        path="/orders/after-sales"
        list={afterSalesList}
        title={words.title}
        above={<OrdersTabs current="requests" />}
        pages={pages}
        columns={columns}
        rowId={idOf}
        rowName={(one) => one.order_number}
        rowTo={null}
        views={[
          { id: 'all', label: words.all, query: '' },
          { id: 'asked', label: states.asked, query: 'state=asked', count: counts?.asked.count },
          { id: 'approved', label: states.approved, query: 'state=approved', count: counts?.approved.count },
          { id: 'refunded', label: states.refunded, query: 'state=refunded' },
          { id: 'refused', label: states.refused, query: 'state=refused' },
        ]}
        filters={[
          oneOfFilter(
            'state',
            words.state,
            filters.state,
            kinds.map((value) => ({ value, label: states[value] })),
            (state) => show(withFilter(view, 'state', state)),
          ),
        ]}
        empty={{ text: words.empty }}
      />
      <AnswerDialog id={opened} onClose={() => setOpened(null)} />
    </>
  );
}

const idOf = (one: AskedBackResponse) => one.id;

type AskedColumn = Column<AskedBackResponse> & { id: (typeof afterSalesList)['initial']['columns'][number] };

function useColumns(open: (id: string) => void): readonly AskedColumn[] {
  const words = useWordsOf(afterSalesWords);
  const titles = words.columns;
  return useMemo(
    () => [
      {
        id: 'order',
        title: titles.order,
        width: 180,
        cell: (one) => <TextLink to={`/orders/${one.order}`}>{one.order_number}</TextLink>,
      },
      { id: 'asked', title: titles.asked, width: 160, cell: (one) => <TimeText at={instant(one.asked_at)} /> },
      {
        id: 'member',
        title: titles.member,
        width: 130,
        cell: (one) => <MemberLink id={one.member} name={one.member_name} />,
      },
      {
        id: 'amount',
        title: titles.amount,
        width: 110,
        end: true,
        cell: (one) => <Amount minor={minor(one.amount)} currency={one.currency} strong />,
      },
      { id: 'reason', title: titles.reason, width: 130, cell: (one) => words.reasons[one.reason] },
      { id: 'words', title: titles.words, width: 260, cell: (one) => <bdi>{one.words || '—'}</bdi> },
      {
        id: 'state',
        title: titles.state,
        width: 110,
        cell: (one) => <StateBadge tone={tones[one.state]}>{words.states[one.state]}</StateBadge>,
      },
      { id: 'acts', title: titles.acts, width: 110, cell: (one) => <Act one={one} open={open} /> },
    ],
    [titles, words, open],
  );
}

function Act({ one, open }: { one: AskedBackResponse; open: (id: string) => void }): ReactNode {
  const words = useWordsOf(afterSalesWords);
  return (
    <Button size="small" kind={one.state === 'asked' ? 'plain' : 'quiet'} onPress={() => open(one.id)}>
      {one.state === 'asked' ? words.answer : words.look}
    </Button>
  );
}
