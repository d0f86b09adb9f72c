import { answer } from '@souk/api';
import { formProblems, useRefresh, useWordsOf } from '@souk/console';
import { Button, Dialog, type FieldProblem, Form, Stack, Text, TextField, useToasts } from '@souk/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { api } from '../../data/api.ts';
import { usePreferences } from '../../data/preferences.ts';
import { addressText } from '../../parts/address.ts';
import { useIntention } from '../../parts/useIntention.ts';
import { consoleWords } from '../../text/console.ts';
import { ordersWords } from '../../text/orders.ts';
import type { Order } from './order.tsx';

/** Who carries it and under which number. The carrier is most often the one of the last parcel. */
export function ShipDialog({ order, open, onClose }: { order: Order; open: boolean; onClose: () => void }): ReactNode {
  const words = useWordsOf(ordersWords);
  const common = useWordsOf(consoleWords);
  const { show } = useToasts();
  const refresh = useRefresh();
  const send = useIntention(open);
  const preferences = usePreferences();
  const lastCarrier = preferences.kept.carrier ?? '';
  const [carrier, setCarrier] = useState(lastCarrier);
  const [tracking, setTracking] = useState('');
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  useEffect(() => {
    if (!open) return;
    setCarrier(lastCarrier);
    setTracking('');
    setProblems([]);
  }, [open, lastCarrier]);

  async function ship(): Promise<void> {
    if (busy) return;
    setBusy(true);
    try {
      const body = { carrier: carrier.trim(), tracking_number: tracking.trim() };
      const path = { id: order.id };
      await send((header) => answer(api.POST('/merchant/v1/orders/{id}/ship', { params: { path, header }, body })));
      if (body.carrier !== lastCarrier) preferences.keep({ carrier: body.carrier });
      show({ text: words.shipped });
      onClose();
      await refresh('orders');
    } catch (thrown) {
      setProblems(formProblems(thrown));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open={open}
      onClose={busy ? () => {} : onClose}
      title={words.shipTitle({ number: order.number })}
      footer={
        <>
          <Button onPress={onClose} disabled={busy}>
            {common.cancel}
          </Button>
          <Button kind="primary" icon="ship" busy={busy} onPress={() => void ship()}>
            {words.ship}
          </Button>
        </>
      }
    >
      <Stack>
        {order.ship_to ? (
          <Text ink={2} as="p">
            <bdi>{[order.ship_to.name, order.ship_to.phone, addressText(order.ship_to)].join(' ')}</bdi>
          </Text>
        ) : null}
        <Form onSubmit={() => void ship()} problems={problems} label={words.ship}>
          <TextField
            label={words.carrier}
            name="/carrier"
            value={carrier}
            onChange={setCarrier}
            first={carrier === ''}
          />
          <TextField
            label={words.tracking}
            name="/tracking_number"
            value={tracking}
            onChange={setTracking}
            autoComplete="off"
            onEnter={() => void ship()}
            first={carrier !== ''}
          />
        </Form>
      </Stack>
    </Dialog>
  );
}
