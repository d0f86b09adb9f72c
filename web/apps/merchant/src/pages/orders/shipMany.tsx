import type { OrderRowResponse } from '@souk/api/merchant';
import { formProblems, useWordsOf } from '@souk/console';
import {
  Button,
  Dialog,
  type FieldProblem,
  Form,
  PasteTable,
  type SheetColumn,
  type SheetRow,
  Text,
  TextField,
} from '@souk/ui';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { usePreferences } from '../../data/preferences.ts';
import { useBeginJob } from '../../parts/beginJob.ts';
import { consoleWords } from '../../text/console.ts';
import { jobsWords } from '../../text/jobs.ts';
import { ordersWords } from '../../text/orders.ts';

type Order = OrderRowResponse;

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
  const begin = useBeginJob(open);
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
      await begin({ action: 'ship-orders', rows: [...rows] });
      if (carrier.trim() !== lastCarrier) preferences.keep({ carrier: carrier.trim() });
      onClose();
      onDone();
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
