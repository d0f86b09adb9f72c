import { instant } from '@souk/time';
import { useMemo, useState } from 'react';
import {
  Amount,
  Button,
  Card,
  type Column,
  DataTable,
  EmptyByFilter,
  Facts,
  ListPage,
  nothing,
  Seal,
  type Selection,
  Stack,
  StateBadge,
  TextField,
  TimeText,
} from '../../src/index.ts';
import { useGallery } from '../said.ts';
import { Frame } from './frame.tsx';
import { type Order, orders } from './orders.ts';

function OrderState({ state }: { state: Order['state'] }) {
  const { said } = useGallery();
  if (state === 'done') return <Seal tone="plain">{said('已结清', 'settled')}</Seal>;
  const look = {
    'to-ship': ['glaze', 'ship', '待发货', 'to ship'],
    shipped: ['info', 'ship', '已发货', 'shipped'],
    held: ['warn', 'pause', '已挂起', 'held'],
  } as const;
  const [tone, icon, zh, en] = look[state];
  return (
    <StateBadge tone={tone} icon={icon}>
      {said(zh, en)}
    </StateBadge>
  );
}

function useColumns(): readonly Column<Order>[] {
  const { said } = useGallery();
  return useMemo(
    () => [
      { id: 'number', title: said('订单', 'Order'), width: 110, cell: (row) => row.number },
      {
        id: 'at',
        title: said('下单时间', 'Placed'),
        width: 170,
        sort: 'at',
        cell: (row) => <TimeText at={row.at} now={instant('2026-11-22T06:10:00Z')} />,
      },
      { id: 'member', title: said('会员', 'Member'), width: 120, cell: (row) => <bdi>{said(...row.member)}</bdi> },
      { id: 'items', title: said('商品', 'Items'), width: 220, cell: (row) => said(...row.items) },
      {
        id: 'paid',
        title: said('实付', 'Paid'),
        width: 120,
        end: true,
        sort: 'paid',
        cell: (row) => <Amount minor={row.paid} currency="CNY" />,
      },
      {
        id: 'given',
        title: said('让利', 'Given away'),
        width: 120,
        end: true,
        sort: 'given',
        cell: (row) => <Amount minor={row.given} currency="CNY" />,
      },
      { id: 'state', title: said('状态', 'State'), width: 130, cell: (row) => <OrderState state={row.state} /> },
    ],
    [said],
  );
}

export function OrderList() {
  const { said } = useGallery();
  const columns = useColumns();
  const all = useMemo(() => orders(400), []);
  const [shown, setShown] = useState<readonly string[]>(columns.map((column) => column.id));
  const [selection, setSelection] = useState<Selection>({ all: false, ids: new Set(['ord_0', 'ord_1']) });
  const [sort, setSort] = useState({ by: 'at', down: true });
  const [density, setDensity] = useState<36 | 44>(36);
  const [peek, setPeek] = useState<Order | null>(null);
  const [widths, setWidths] = useState<Record<string, number>>({});
  return (
    <Frame current="orders">
      <ListPage
        title={said('订单', 'Orders')}
        action={
          <Button kind="primary" icon="add">
            {said('新建订单', 'New order')}
          </Button>
        }
        views={{
          views: [
            { id: 'all', label: said('全部', 'All'), to: '/orders' },
            { id: 'ship', label: said('待发货', 'To ship'), to: '/orders?v=ship', count: 14 },
            { id: 'shipped', label: said('已发货', 'Shipped'), to: '/orders?v=shipped' },
            { id: 'after', label: said('售后', 'After-sale'), to: '/orders?v=after', count: 2 },
            { id: 'held', label: said('已挂起', 'Held'), to: '/orders?v=held', count: 1 },
            { id: 'mine', label: said('茶节', 'Tea festival'), to: '/orders?v=mine' },
          ],
          current: 'all',
          changed: true,
          onSaveAs: () => {},
          onReset: () => {},
        }}
        search={{
          value: '',
          onSearch: () => {},
          placeholder: said('单号、会员、手机、运单', 'Number, member, phone, parcel'),
        }}
        filters={[
          {
            id: 'period',
            label: said('时间', 'Period'),
            shown: said('近7天', 'last 7 days'),
            editor: () => <TextField label={said('时间', 'Period')} value="" onChange={() => {}} />,
            onClear: () => {},
          },
          {
            id: 'app',
            label: said('应用', 'App'),
            shown: undefined,
            editor: () => <TextField label={said('应用', 'App')} value="" onChange={() => {}} />,
            onClear: () => {},
          },
          {
            id: 'paid',
            label: said('实付', 'Paid'),
            shown: '> ¥100.00',
            editor: () => <TextField label={said('至少', 'At least')} value="" onChange={() => {}} />,
            onClear: () => {},
          },
        ]}
        onClearFilters={() => {}}
        matching={1284}
        sorts={{
          choices: [
            { id: 'at', label: said('下单时间', 'Placed') },
            { id: 'paid', label: said('实付', 'Paid') },
          ],
          by: sort.by,
          down: sort.down,
          onSort: setSort,
        }}
        columns={{ columns, shown, onShown: setShown, onReset: () => setShown(columns.map((column) => column.id)) }}
        density={{ value: density, onChange: setDensity }}
        onExport={() => {}}
        onReload={() => {}}
        fresh={{ n: 3, onShow: () => {} }}
        peek={
          peek === null
            ? undefined
            : {
                title: peek.number,
                onClose: () => setPeek(null),
                children: (
                  <Facts
                    items={[
                      [said('会员', 'Member'), said(...peek.member)],
                      [said('实付', 'Paid'), <Amount key="p" minor={peek.paid} currency="CNY" />],
                      [said('状态', 'State'), <OrderState key="s" state={peek.state} />],
                    ]}
                  />
                ),
              }
        }
      >
        <DataTable
          label={said('订单', 'Orders')}
          rows={all}
          rowId={(row) => row.id}
          rowName={(row) => row.number}
          columns={columns}
          shown={shown}
          widths={widths}
          onWidths={setWidths}
          density={density}
          sort={sort}
          onSort={setSort}
          rowTo={(row) => `/orders/${row.id}`}
          onPeek={setPeek}
          selection={selection}
          onSelection={setSelection}
          matching={1284}
          more
          onMore={() => {}}
          bulk={
            <>
              <Button size="small" icon="ship">
                {said('发货', 'Ship')}
              </Button>
              <Button size="small" icon="print">
                {said('打印', 'Print')}
              </Button>
            </>
          }
          empty={null}
        />
      </ListPage>
    </Frame>
  );
}

export function OrderListStates() {
  const { said } = useGallery();
  const columns = useColumns();
  const some = useMemo(() => orders(5), []);
  const [selection, setSelection] = useState<Selection>(nothing);
  const shared = {
    rowId: (row: Order) => row.id,
    rowName: (row: Order) => row.number,
    columns,
    shown: columns.map((column) => column.id),
    whole: true,
  };
  return (
    <Stack gap={24}>
      <Card title={said('加载中', 'Loading')} flush>
        <DataTable {...shared} label={said('加载中', 'Loading')} rows={undefined} empty={null} />
      </Card>
      <DataTable
        {...shared}
        label={said('筛选后为空', 'Empty by filter')}
        rows={[]}
        empty={<EmptyByFilter onClear={() => {}} />}
      />
      <DataTable {...shared} label={said('刷新中', 'Refreshing')} rows={some} busy empty={null} />
      <DataTable
        {...shared}
        label={said('可选，44', 'Selectable, 44')}
        rows={some}
        density={44}
        selection={selection}
        onSelection={setSelection}
        empty={null}
      />
    </Stack>
  );
}
