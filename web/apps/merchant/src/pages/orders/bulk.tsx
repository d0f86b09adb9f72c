import type { CreateJobRequest, OrderRowResponse } from '@souk/api/merchant';
import {
  ActionMenu,
  Button,
  ConfirmDialog,
  Dialog,
  type FieldProblem,
  Form,
  nothing,
  PasteTable,
  type Selection,
  type SheetColumn,
  type SheetRow,
  Stack,
  Text,
  TextField,
  useToasts,
} from '@souk/ui';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useStartJob } from '../../data/jobs.ts';
import { usePreferences } from '../../data/preferences.ts';
import { formProblems, inWords } from '../../data/problems.ts';
import { useMayNot } from '../../parts/may.ts';
import { useWordsOf } from '../../parts/words.ts';
import { consoleWords } from '../../text/console.ts';
import { jobsWords } from '../../text/jobs.ts';
import { ordersWords } from '../../text/orders.ts';

type Order = OrderRowResponse;
type Act = 'hold-orders' | 'release-orders' | 'receive-orders' | 'cancel-orders';

/** So many parcels are typed one by one; more come from a sheet. */
const typedMost = 50;

interface BulkProps {
  selection: Selection;
  onSelection: (selection: Selection) => void;
  rows: readonly Order[];
  /** What the list asks, as the job is to ask it. */
  matching: string;
  n: number | null;
}

/** What can be done with many orders at once. Each act is a job of the server. */
export function OrdersBulk({ selection, onSelection, rows, matching, n }: BulkProps): ReactNode {
  const words = useWordsOf(jobsWords);
  const common = useWordsOf(consoleWords);
  const mayNot = useMayNot();
  const why = mayNot('orders:write');
  const [opened, setOpened] = useState<Act | 'ship' | null>(null);
  const chosen = selection.all ? rows : rows.filter(({ id }) => selection.ids.has(id));
  const few = !selection.all && chosen.length <= typedMost;
  const acts: readonly Act[] = ['hold-orders', 'release-orders', 'receive-orders', 'cancel-orders'];
  const icons = {
    'hold-orders': 'pause',
    'release-orders': 'play',
    'receive-orders': 'check',
    'cancel-orders': 'stop',
  } as const;
  const which = selection.all ? { matching } : { orders: [...selection.ids] };
  return (
    <>
      <Button
        size="small"
        icon="ship"
        disabled={why ?? (few ? undefined : words.shipFewer({ n: typedMost }))}
        onPress={() => setOpened('ship')}
      >
        {words.shipThese}
      </Button>
      <ActionMenu
        position="top-start"
        groups={[
          {
            actions: acts.map((act) => ({
              id: act,
              label: words.actions[act],
              icon: icons[act],
              danger: act === 'cancel-orders',
              disabled: why,
              onPress: () => setOpened(act),
            })),
          },
        ]}
      >
        <Button size="small" icon="more" aria-label={common.more} aria-haspopup="menu" />
      </ActionMenu>
      <ShipMany
        open={opened === 'ship'}
        orders={few ? chosen : []}
        onClose={() => setOpened(null)}
        onDone={() => onSelection(nothing)}
      />
      <ActMany
        act={opened === 'ship' ? null : opened}
        which={which}
        n={selection.all ? n : selection.ids.size}
        onClose={() => setOpened(null)}
        onDone={() => onSelection(nothing)}
      />
    </>
  );
}

interface ActManyProps {
  act: Act | null;
  which: { orders: string[] } | { matching: string };
  n: number | null;
  onClose: () => void;
  onDone: () => void;
}

/** Says how many it concerns, asks for a reason where one is needed, and begins the job. */
function ActMany({ act, which, n, onClose, onDone }: ActManyProps): ReactNode {
  const words = useWordsOf(jobsWords);
  const orders = useWordsOf(ordersWords);
  const started = useStarted();
  const [reason, setReason] = useState('');
  const start = useStartJob(act !== null);
  useEffect(() => {
    if (act !== null) setReason('');
  }, [act]);
  // While it closes it still says what it said.
  const [last, setLast] = useState<Act>('hold-orders');
  if (act !== null && act !== last) setLast(act);
  const asks = last === 'hold-orders' || last === 'cancel-orders';
  return (
    <ConfirmDialog
      open={act !== null}
      onClose={onClose}
      title={n === null ? words.askAll({ act: words.actions[last] }) : words.ask({ act: words.actions[last], n })}
      confirm={words.actions[last]}
      danger={last === 'cancel-orders'}
      onConfirm={async () => {
        const body = (
          asks ? { action: last, which, reason: reason.trim() } : { action: last, which }
        ) as CreateJobRequest;
        await inWords(start(body));
        onDone();
        started();
      }}
    >
      <Stack gap={12}>
        <Text ink={2} as="p">
          {words.why[last]}
        </Text>
        {asks ? (
          <TextField
            label={orders.holdReason}
            value={reason}
            onChange={setReason}
            maxLength={500}
            optional={last === 'cancel-orders'}
            first
          />
        ) : null}
      </Stack>
    </ConfirmDialog>
  );
}

interface ShipManyProps {
  open: boolean;
  /** Those that are chosen; none: all comes from a sheet. */
  orders: readonly Order[];
  onClose: () => void;
  onDone: () => void;
}

/** One carrier, and a number for each chosen order; or order and number from a sheet. */
export function ShipMany({ open, orders, onClose, onDone }: ShipManyProps): ReactNode {
  const words = useWordsOf(jobsWords);
  const common = useWordsOf(consoleWords);
  const of = useWordsOf(ordersWords);
  const preferences = usePreferences();
  const started = useStarted();
  const start = useStartJob(open);
  const lastCarrier = preferences.kept.carrier ?? '';
  const [carrier, setCarrier] = useState(lastCarrier);
  const [numbers, setNumbers] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  useEffect(() => {
    if (!open) return;
    setCarrier(lastCarrier);
    setNumbers({});
    setProblems([]);
  }, [open, lastCarrier]);
  const columns = useMemo(() => columnsOf(words, of.carrier, of.tracking), [words, of]);
  const typed = orders.filter(({ id }) => (numbers[id] ?? '').trim() !== '');

  async function ship(rows: readonly { order: string; carrier: string; tracking_number: string }[]): Promise<void> {
    if (busy || rows.length === 0) return;
    setBusy(true);
    setProblems([]);
    try {
      await start({ action: 'ship-orders', rows: [...rows] });
      if (carrier.trim() !== lastCarrier) preferences.keep({ carrier: carrier.trim() });
      onClose();
      onDone();
      started();
    } catch (thrown) {
      setProblems(formProblems(thrown));
    } finally {
      setBusy(false);
    }
  }
  const pasted = (rows: readonly SheetRow[]) =>
    ship(
      rows.map(({ values }) => ({
        order: String(values.order),
        carrier: String(values.carrier || carrier.trim()),
        tracking_number: String(values.tracking),
      })),
    );
  const shipTyped = () =>
    ship(
      typed.map((order) => ({
        order: order.id,
        carrier: carrier.trim(),
        tracking_number: (numbers[order.id] ?? '').trim(),
      })),
    );

  return (
    <Dialog
      open={open}
      onClose={busy ? () => {} : onClose}
      title={orders.length === 0 ? words.shipSheet : words.shipThese}
      width={720}
      footer={
        <>
          <Button onPress={onClose} disabled={busy}>
            {common.cancel}
          </Button>
          {orders.length === 0 ? null : (
            <Button
              kind="primary"
              icon="ship"
              busy={busy}
              disabled={typed.length === 0 ? words.shipNothing : undefined}
              onPress={() => void shipTyped()}
            >
              {words.shipN({ n: typed.length })}
            </Button>
          )}
        </>
      }
    >
      <Form onSubmit={() => void shipTyped()} problems={problems} label={words.shipThese}>
        <TextField label={of.carrier} value={carrier} onChange={setCarrier} maxLength={64} first={carrier === ''} />
        {orders.length === 0 ? (
          <>
            <Text size={13} ink={2} as="p">
              {words.shipSheetHint}
            </Text>
            <PasteTable label={words.shipSheet} columns={columns} onUse={(rows) => void pasted(rows)} />
          </>
        ) : (
          orders.map((order, at) => (
            <TextField
              key={order.id}
              label={`${order.number} · ${order.ship_to?.name ?? order.member_name}`}
              placeholder={of.tracking}
              value={numbers[order.id] ?? ''}
              onChange={(text) => setNumbers((all) => ({ ...all, [order.id]: text }))}
              maxLength={64}
              autoComplete="off"
              first={carrier !== '' && at === 0}
              optional
            />
          ))
        )}
      </Form>
    </Dialog>
  );
}

function columnsOf(words: (typeof jobsWords)['en'], carrier: string, tracking: string): readonly SheetColumn[] {
  const need = (text: string) =>
    text === '' ? { ok: false as const, why: words.missing } : { ok: true as const, value: text };
  return [
    { id: 'order', title: words.columns.order, heads: ['order', 'number', '单号', '订单号'], read: need },
    { id: 'tracking', title: tracking, heads: ['tracking', 'tracking number', '运单号', '快递单号'], read: need },
    {
      id: 'carrier',
      title: carrier,
      heads: ['carrier', '承运方', '快递公司'],
      read: (text) => ({ ok: true, value: text }),
    },
  ];
}

/** A job began: it is in the top bar. */
function useStarted(): () => void {
  const words = useWordsOf(jobsWords);
  const { show } = useToasts();
  return () => show({ text: words.started });
}
