import { answer } from '@souk/api';
import type { MerchantPaymentResponse } from '@souk/api/merchant';
import { useView, useWordsOf } from '@souk/console';
import { minor } from '@souk/money';
import { instant } from '@souk/time';
import { Amount, Button, type Column, StateBadge, TimeText } from '@souk/ui';
import { createLazyRoute } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { api } from '../../data/api.ts';
import { usePages } from '../../data/read.ts';
import { useMayNot } from '../../parts/may.ts';
import { Needs } from '../../parts/Needs.tsx';
import { useProviderName } from '../../parts/provider.ts';
import { RecordList } from '../../parts/RecordList.tsx';
import { moneyWords } from '../../text/money.ts';
import { ordersWords } from '../../text/orders.ts';
import { paymentsList } from '../../views.ts';
import { GiveBack } from './giveBack.tsx';
import { MoneyTabs } from './MoneyTabs.tsx';

export const route = createLazyRoute('/money/payments')({ component: PaymentsPage });

function PaymentsPage(): ReactNode {
  const words = useWordsOf(moneyWords);
  return (
    <Needs right="money:read" page={words.payments}>
      <Payments />
    </Needs>
  );
}

const tones = {
  created: 'plain',
  pending: 'info',
  unknown: 'warn',
  paid: 'ok',
  closed: 'plain',
  quarantined: 'bad',
} as const;

function Payments(): ReactNode {
  const words = useWordsOf(moneyWords);
  const { paymentStates } = useWordsOf(ordersWords);
  const providerName = useProviderName();
  const titles = words.paymentColumns;
  const why = useMayNot()('money:write', 'money');
  const [back, setBack] = useState<MerchantPaymentResponse | null>(null);
  const { view } = useView(paymentsList);
  const { filters } = view;
  const pages = usePages(
    ['payments', 'list', filters],
    (after, signal) =>
      answer(api.GET('/merchant/v1/payments', { params: { query: { ...filters, ...(after && { after }) } }, signal })),
    { watch: { topic: 'payments', id: idOf } },
  );
  type PaymentColumn = Column<MerchantPaymentResponse> & { id: (typeof paymentsList)['initial']['columns'][number] };
  const columns = useMemo(
    (): readonly PaymentColumn[] => [
      { id: 'no', title: titles.no, width: 280, cell: (one) => one.merchant_no },
      { id: 'created', title: titles.created, width: 160, cell: (one) => <TimeText at={instant(one.created_at)} /> },
      { id: 'provider', title: titles.provider, width: 110, cell: (one) => <bdi>{providerName(one.provider)}</bdi> },
      {
        id: 'amount',
        title: titles.amount,
        width: 120,
        end: true,
        cell: (one) => <Amount minor={minor(one.amount)} currency={one.currency} />,
      },
      {
        id: 'state',
        title: titles.state,
        width: 120,
        cell: (one) => <StateBadge tone={tones[one.state]}>{paymentStates[one.state]}</StateBadge>,
      },
      {
        id: 'left',
        title: titles.left,
        width: 120,
        end: true,
        cell: (one) =>
          one.unmatched ? <Amount minor={minor(one.unmatched.left)} currency={one.unmatched.currency} /> : '—',
      },
      { id: 'error', title: titles.error, width: 200, cell: (one) => <bdi>{one.error || '—'}</bdi> },
      {
        id: 'acts',
        title: titles.acts,
        width: 100,
        cell: (one) =>
          one.unmatched && one.unmatched.left > 0 ? (
            <Button size="small" icon="refund" disabled={why} onPress={() => setBack(one)}>
              {words.giveBack}
            </Button>
          ) : null,
      },
    ],
    [words, why, titles, paymentStates, providerName],
  );
  const { paymentViews } = words;
  return (
    <>
      <RecordList
        noun="payments"
        path="/money/payments"
        list={paymentsList}
        title={words.title}
        above={<MoneyTabs current="payments" />}
        pages={pages}
        columns={columns}
        rowId={idOf}
        rowName={(one) => one.merchant_no}
        rowTo={(one) => `/orders/${one.order}`}
        views={[
          { id: 'all', label: paymentViews.all, query: '' },
          { id: 'quarantined', label: paymentViews.quarantined, query: 'state=quarantined' },
          { id: 'unknown', label: paymentViews.unknown, query: 'state=unknown' },
          { id: 'paid', label: paymentViews.paid, query: 'state=paid' },
        ]}
        empty={{ text: words.paymentsEmpty }}
      />
      <GiveBack payment={back} onClose={() => setBack(null)} />
    </>
  );
}

const idOf = (one: MerchantPaymentResponse) => one.id;
