import { answer } from '@souk/api';
import type { OrderRowResponse } from '@souk/api/merchant';
import {
  amountFilter,
  fresh,
  oneOfFilter,
  textFilter,
  useDownload,
  usePeriodFilter,
  useRead,
  useView,
  useWordsOf,
} from '@souk/console';
import { minor } from '@souk/money';
import { inLanguage } from '@souk/text';
import { daysOf, exportName, instant, spanOf } from '@souk/time';
import { Amount, Button, type Column, Facts, Stack, Text, TextLink, TimeText, useLang } from '@souk/ui';
import { type ViewOf, withFilter } from '@souk/view';
import { createLazyRoute } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { api } from '../../data/api.ts';
import { useHere } from '../../data/here.ts';
import { usePages } from '../../data/read.ts';
import { exact } from '../../parts/counts.ts';
import { useMayNot } from '../../parts/may.ts';
import { Needs } from '../../parts/Needs.tsx';
import { RecordList } from '../../parts/RecordList.tsx';
import { useSelection } from '../../parts/selection.ts';
import { jobsWords } from '../../text/jobs.ts';
import { ordersWords } from '../../text/orders.ts';
import { ordersList } from '../../views.ts';
import { OrdersBulk } from './bulk.tsx';
import { OrdersTabs } from './OrdersTabs.tsx';
import { ShipMany } from './shipMany.tsx';
import { OrderState } from './state.tsx';

type Order = OrderRowResponse;

export const route = createLazyRoute('/orders')({ component: OrdersPage });

function OrdersPage(): ReactNode {
  const words = useWordsOf(ordersWords);
  return (
    <Needs right="orders:read" page={words.title}>
      <Orders />
    </Needs>
  );
}

function Orders(): ReactNode {
  const here = useHere();
  const words = useWordsOf(ordersWords);
  const jobs = useWordsOf(jobsWords);
  const { view, show } = useView(ordersList);
  const { filters } = view;
  const asked = () => askedOf(view, here.zone);
  const pages = usePages(
    ['orders', 'list', filters, view.sort],
    (after, signal) =>
      answer(api.GET('/merchant/v1/orders', { params: { query: { ...asked(), ...(after && { after }) } }, signal })),
    { watch: { topic: 'orders', id: idOf } },
  );
  const counts = useRead(
    ['orders', 'counts', filters],
    (signal) => answer(api.GET('/merchant/v1/orders/counts', { params: { query: asked() }, signal })),
    { stale: fresh.list },
  );
  const periodFilter = usePeriodFilter();
  const columns = useColumns();
  const download = useDownload();
  const { views, states, fulfilments } = words;
  const [selection, setSelection] = useSelection(filters);
  const [sheet, setSheet] = useState(false);
  const mayNot = useMayNot();
  const writes = mayNot('orders:write');
  return (
    <>
      <RecordList
        noun="orders"
        path="/orders"
        list={ordersList}
        title={words.title}
        above={<OrdersTabs current="orders" />}
        pages={pages}
        columns={columns}
        rowId={idOf}
        rowName={(order) => order.number}
        search={{ filter: 'q', placeholder: words.search }}
        matching={exact(counts.data?.matching)}
        views={[
          { id: 'all', label: views.all, query: '' },
          { id: 'to-ship', label: views.toShip, query: 'view=to-ship', count: counts.data?.to_ship.count },
          { id: 'shipped', label: views.shipped, query: 'view=shipped' },
          { id: 'after-sale', label: views.afterSale, query: 'view=after-sale', count: counts.data?.after_sale.count },
          { id: 'held', label: views.held, query: 'view=held', count: counts.data?.held.count },
          { id: 'unpaid', label: views.unpaid, query: 'view=unpaid', count: counts.data?.unpaid.count },
        ]}
        sorts={[
          { id: 'placed', label: words.columns.placed },
          { id: 'paid', label: words.columns.paid },
        ]}
        filters={[
          oneOfFilter('state', words.state, filters.state, choicesOf(states), (state) =>
            show(withFilter(view, 'state', state)),
          ),
          oneOfFilter('fulfilment', words.fulfilment, filters.fulfilment, choicesOf(fulfilments), (fulfilment) =>
            show(withFilter(view, 'fulfilment', fulfilment)),
          ),
          periodFilter(
            'placed',
            filters.placed,
            (placed) => show(withFilter(view, 'placed', placed)),
            words.columns.placed,
          ),
          amountFilter('paid', words.columns.paid, filters.paid, here.currency, words, (paid) =>
            show(withFilter(view, 'paid', paid)),
          ),
          textFilter('app', words.columns.apps, filters.app, (app) => show(withFilter(view, 'app', app))),
          textFilter('member', words.member, filters.member, (member) => show(withFilter(view, 'member', member))),
        ]}
        peek={(order) => ({ title: order.number, children: <Peek order={order} /> })}
        onExport={
          here.can('export')
            ? () =>
                void download(
                  fileOf(view, here.zone),
                  api.GET('/merchant/v1/orders/export', { params: { query: asked() }, parseAs: 'blob' }),
                )
            : undefined
        }
        empty={{ text: words.empty, action: <Button to="/products">{words.toProducts}</Button> }}
        action={
          <Button icon="table" disabled={writes} onPress={() => setSheet(true)}>
            {jobs.shipSheet}
          </Button>
        }
        {...(writes === undefined && {
          selection,
          onSelection: setSelection,
          bulk: (
            <OrdersBulk
              selection={selection}
              onSelection={setSelection}
              rows={pages.rows ?? []}
              matching={queryOf(asked())}
              n={exact(counts.data?.matching)}
            />
          ),
        })}
      />
      <ShipMany open={sheet} orders={noOrders} onClose={() => setSheet(false)} onDone={() => {}} />
    </>
  );
}

type OrdersView = ViewOf<(typeof ordersList)['definition']>;

/** What the API is asked: moments of the shop's zone, its own words for the order of rows. */
function askedOf({ filters, sort }: OrdersView, zone: string) {
  const { placed, paid, ...same } = filters;
  const span = placed === undefined ? undefined : spanOf(placed, instant(Date.now()), zone);
  const sorts = { placed: ['oldest', 'newest'], paid: ['paid', 'paid-desc'] } as const;
  return {
    ...same,
    ...(span && {
      placed_from: new Date(span.from).toISOString(),
      placed_until: new Date(span.until).toISOString(),
    }),
    ...(paid?.least !== undefined && { paid_min: paid.least }),
    ...(paid?.most !== undefined && { paid_max: paid.most }),
    sort: sorts[sort.by][sort.down ? 1 : 0],
  };
}

/** What the file of the list is called: its view and its days, where it has some. */
function fileOf({ filters: { view, placed } }: OrdersView, zone: string): string {
  const noun = view === undefined ? 'orders' : `orders_${view}`;
  return `${placed === undefined ? noun : exportName(noun, daysOf(placed, instant(Date.now()), zone))}.csv`;
}

const idOf = (order: Order) => order.id;
const noOrders: readonly Order[] = [];

/** What the list asks, as an address says it; the sort makes no difference to what is meant. */
function queryOf({ sort: _, ...asked }: ReturnType<typeof askedOf>): string {
  const pairs = Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return new URLSearchParams(pairs).toString();
}

function choicesOf<Value extends string>(labels: Readonly<Record<Value, string>>): { value: Value; label: string }[] {
  return (Object.keys(labels) as Value[]).map((value) => ({ value, label: labels[value] }));
}

function useColumns(): readonly (Column<Order> & { id: (typeof ordersList)['initial']['columns'][number] })[] {
  const words = useWordsOf(ordersWords);
  const titles = words.columns;
  const lang = useLang();
  return useMemo(
    () => [
      { id: 'number', title: titles.number, width: 155, cell: (order) => order.number },
      {
        id: 'placed',
        title: titles.placed,
        width: 175,
        sort: 'placed',
        cell: (order) => <TimeText at={instant(order.placed_at)} />,
      },
      { id: 'member', title: titles.member, width: 110, cell: (order) => <bdi>{order.member_name}</bdi> },
      {
        id: 'recipient',
        title: titles.recipient,
        width: 120,
        cell: (order) => <bdi>{order.ship_to?.name ?? '—'}</bdi>,
      },
      {
        id: 'items',
        title: titles.items,
        width: 190,
        cell: (order) => {
          const [first] = order.lines;
          if (first === undefined) return '—';
          const title = inLanguage(first.title, lang).text;
          return (
            <bdi>
              {order.lines.length > 1
                ? words.andMore({ first: title, n: order.lines.length })
                : words.pieces({ title, n: first.quantity })}
            </bdi>
          );
        },
      },
      {
        id: 'paid',
        title: titles.paid,
        width: 100,
        end: true,
        early: true,
        cell: (order) => (
          <Amount minor={order.state === 'placed' ? null : minor(order.paid)} currency={order.currency} />
        ),
      },
      {
        id: 'given',
        title: titles.given,
        width: 100,
        end: true,
        cell: (order) => (
          <Amount minor={order.given_away == null ? null : minor(order.given_away)} currency={order.currency} />
        ),
      },
      {
        id: 'discount',
        title: titles.discount,
        width: 90,
        end: true,
        cell: (order) => <Amount minor={minor(order.discount)} currency={order.currency} />,
      },
      {
        id: 'refunded',
        title: titles.refunded,
        width: 110,
        end: true,
        cell: (order) => <Amount minor={minor(order.refunded)} currency={order.currency} />,
      },
      { id: 'state', title: titles.state, width: 185, early: true, cell: (order) => <OrderState order={order} /> },
      {
        id: 'apps',
        title: titles.apps,
        width: 110,
        cell: (order) => (
          <bdi>{order.apps.map((app) => inLanguage(app.title, lang).text || app.label).join(' · ') || '—'}</bdi>
        ),
      },
    ],
    [titles, words, lang],
  );
}

/** What one wants to know of an order without leaving the list. */
function Peek({ order }: { order: Order }): ReactNode {
  const words = useWordsOf(ordersWords);
  const lang = useLang();
  return (
    <Stack>
      <OrderState order={order} />
      <Facts
        items={[
          [words.columns.placed, <TimeText key="at" at={instant(order.placed_at)} />],
          [words.columns.member, <bdi key="who">{order.member_name}</bdi>],
          [words.columns.recipient, <bdi key="to">{order.ship_to?.name ?? '—'}</bdi>],
          [words.total, <Amount key="total" minor={minor(order.total)} currency={order.currency} />],
          ...(order.note === '' ? [] : ([[words.note, <bdi key="note">{order.note}</bdi>]] as const)),
        ]}
      />
      <Stack gap={4}>
        {order.lines.map((line) => (
          <Text key={line.no} size={13}>
            <bdi>{words.pieces({ title: inLanguage(line.title, lang).text, n: line.quantity })}</bdi>
          </Text>
        ))}
      </Stack>
      <TextLink to={`/orders/${order.id}`}>{order.number}</TextLink>
    </Stack>
  );
}
