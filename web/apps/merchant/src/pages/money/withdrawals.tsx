import { answer } from '@souk/api';
import type { WeighedResponse } from '@souk/api/merchant';
import { fresh, oneOfFilter, textFilter, useRead, useView, useWordsOf } from '@souk/console';
import { minor } from '@souk/money';
import { instant } from '@souk/time';
import { Amount, Button, type Column, Row, StateBadge, TimeText } from '@souk/ui';
import { withFilter } from '@souk/view';
import { createLazyRoute } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { api } from '../../data/api.ts';
import { usePages } from '../../data/read.ts';
import { MemberLink } from '../../parts/MemberName.tsx';
import { useMayNot } from '../../parts/may.ts';
import { Needs } from '../../parts/Needs.tsx';
import { RecordList } from '../../parts/RecordList.tsx';
import { moneyWords } from '../../text/money.ts';
import { withdrawalsList } from '../../views.ts';
import { Decide, type Decision } from './decide.tsx';
import { Hints } from './hints.tsx';
import { MoneyTabs } from './MoneyTabs.tsx';

export const route = createLazyRoute('/money/withdrawals')({ component: WithdrawalsPage });

function WithdrawalsPage(): ReactNode {
  const words = useWordsOf(moneyWords);
  return (
    <Needs right="money:read" page={words.withdrawals}>
      <Withdrawals />
    </Needs>
  );
}

const tones = {
  requested: 'warn',
  approved: 'info',
  refused: 'plain',
  paid: 'ok',
  failed: 'bad',
  cancelled: 'plain',
} as const;

interface Asked {
  withdrawal: WeighedResponse;
  decision: Decision;
}

function Withdrawals(): ReactNode {
  const words = useWordsOf(moneyWords);
  const { view, show } = useView(withdrawalsList);
  const { filters } = view;
  const [asked, setAsked] = useState<Asked | null>(null);
  const pages = usePages(
    ['money', 'list', 'withdrawals', filters],
    (after, signal) =>
      answer(
        api.GET('/merchant/v1/withdrawals', { params: { query: { ...filters, ...(after && { after }) } }, signal }),
      ),
    { watch: { topic: 'withdrawals', id: idOf } },
  );
  const counts = useRead(
    ['money', 'withdrawals', 'counts'],
    (signal) => answer(api.GET('/merchant/v1/withdrawals/counts', { signal })),
    { stale: fresh.list },
  );
  const columns = useColumns(setAsked);
  const { withdrawalStates: states, withdrawalViews: views } = words;
  return (
    <>
      <RecordList
        noun="withdrawals"
        path="/money/withdrawals"
        list={withdrawalsList}
        title={words.title}
        above={<MoneyTabs current="withdrawals" />}
        pages={pages}
        columns={columns}
        rowId={idOf}
        rowName={(one) => one.id}
        rowTo={null}
        views={[
          { id: 'all', label: views.all, query: '' },
          { id: 'requested', label: views.toApprove, query: 'state=requested', count: counts.data?.requested.count },
          { id: 'approved', label: views.toPay, query: 'state=approved', count: counts.data?.approved.count },
          { id: 'paid', label: views.paid, query: 'state=paid' },
          { id: 'failed', label: views.returned, query: 'state=failed' },
        ]}
        filters={[
          oneOfFilter(
            'state',
            words.state,
            filters.state,
            (['requested', 'approved', 'paid', 'refused', 'failed', 'cancelled'] as const).map((value) => ({
              value,
              label: states[value],
            })),
            (state) => show(withFilter(view, 'state', state)),
          ),
          textFilter('member', words.member, filters.member, (member) => show(withFilter(view, 'member', member))),
        ]}
        empty={{ text: words.withdrawalsEmpty }}
      />
      <Decide asked={asked} onClose={() => setAsked(null)} />
    </>
  );
}

const idOf = (one: WeighedResponse) => one.id;

type WithdrawalColumn = Column<WeighedResponse> & { id: (typeof withdrawalsList)['initial']['columns'][number] };

function useColumns(ask: (asked: Asked) => void): readonly WithdrawalColumn[] {
  const words = useWordsOf(moneyWords);
  const titles = words.withdrawalColumns;
  return useMemo(
    () => [
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
        early: true,
        cell: (one) => <Amount minor={minor(one.amount)} currency={one.currency} strong />,
      },
      {
        id: 'destination',
        title: titles.destination,
        width: 195,
        cell: ({ destination }) => (
          <bdi>{[destination.holder, destination.bank, destination.account].filter(Boolean).join(' ')}</bdi>
        ),
      },
      {
        id: 'requested',
        title: titles.requested,
        width: 165,
        cell: (one) => <TimeText at={instant(one.requested_at)} />,
      },
      {
        id: 'state',
        title: titles.state,
        width: 125,
        cell: (one) => <StateBadge tone={tones[one.state]}>{words.withdrawalStates[one.state]}</StateBadge>,
      },
      { id: 'look', title: titles.look, width: 195, cell: (one) => <Hints withdrawal={one} /> },
      { id: 'note', title: titles.note, width: 110, cell: (one) => <bdi>{one.note || '—'}</bdi> },
      { id: 'acts', title: titles.acts, width: 240, early: true, cell: (one) => <Acts withdrawal={one} ask={ask} /> },
    ],
    [titles, words, ask],
  );
}

/** What can be decided of a withdrawal as it stands. */
function Acts({ withdrawal, ask }: { withdrawal: WeighedResponse; ask: (asked: Asked) => void }): ReactNode {
  const words = useWordsOf(moneyWords);
  const mayNot = useMayNot();
  const why = mayNot('money:write', 'money');
  const decisions: readonly Decision[] =
    withdrawal.state === 'requested'
      ? ['approve', 'refuse']
      : withdrawal.state === 'approved'
        ? ['paid', 'failed']
        : [];
  return (
    <Row gap={4}>
      {decisions.map((decision) => (
        <Button key={decision} size="small" disabled={why} onPress={() => ask({ withdrawal, decision })}>
          {words[decision]}
        </Button>
      ))}
    </Row>
  );
}
