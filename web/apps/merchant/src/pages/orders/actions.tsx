import { answer } from '@souk/api';
import { inWords, sayProblem, useRefresh, useWordsOf } from '@souk/console';
import { ActionMenu, Button, ConfirmDialog, type MenuAction, Stack, Text, TextField, useToasts } from '@souk/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { api } from '../../data/api.ts';
import { useMayNot } from '../../parts/may.ts';
import { useIntention } from '../../parts/useIntention.ts';
import { consoleWords } from '../../text/console.ts';
import { ordersWords } from '../../text/orders.ts';
import type { Order } from './order.tsx';
import { RefundDialog } from './refund.tsx';
import { ShipDialog } from './ship.tsx';
import { isAskedBack } from './waiting.tsx';

type Opened = 'ship' | 'refund' | 'hold' | 'cancel' | 'receive' | null;

/** What can be done with the order as it stands; each step that cannot be undone asks first. */
export function OrderActions({ order }: { order: Order }): ReactNode {
  const words = useWordsOf(ordersWords);
  const common = useWordsOf(consoleWords);
  const mayNot = useMayNot();
  const { show } = useToasts();
  const refresh = useRefresh();
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);
  const path = { id: order.id };
  const paid = order.state === 'paid';
  const unshipped = paid && order.fulfilment === 'unfulfilled';
  const writes = mayNot('orders:write');

  async function release(): Promise<void> {
    try {
      await answer(api.POST('/merchant/v1/orders/{id}/release', { params: { path } }));
      const again = () => void hold(order.held ?? '');
      show({ text: words.released, undo: again });
      await refresh('orders');
    } catch (thrown) {
      show({ text: sayProblem(thrown), failed: true });
    }
  }
  async function hold(reason: string): Promise<void> {
    await inWords(answer(api.POST('/merchant/v1/orders/{id}/hold', { params: { path }, body: { reason } })));
    show({ text: words.heldDone, undo: () => void release() });
    await refresh('orders');
  }

  const more: MenuAction[] = [
    ...(unshipped && !order.held
      ? [{ id: 'hold', label: words.hold, icon: 'pause' as const, disabled: writes, onPress: () => setOpened('hold') }]
      : []),
    ...(order.held
      ? [
          {
            id: 'release',
            label: words.release,
            icon: 'play' as const,
            disabled: writes,
            onPress: () => void release(),
          },
        ]
      : []),
    ...(order.fulfilment === 'shipped'
      ? [
          {
            id: 'receive',
            label: words.receive,
            icon: 'check' as const,
            disabled: writes,
            onPress: () => setOpened('receive'),
          },
        ]
      : []),
    { id: 'print', label: words.print, icon: 'print', onPress: () => print() },
    ...(order.state === 'placed'
      ? [
          {
            id: 'cancel',
            label: words.cancel,
            icon: 'stop' as const,
            danger: true,
            disabled: writes,
            onPress: () => setOpened('cancel'),
          },
        ]
      : []),
  ];

  return (
    <>
      {paid ? (
        <Button
          // While a request waits, answering it is the way to give money back.
          kind={isAskedBack(order) ? 'quiet' : 'plain'}
          icon="refund"
          disabled={mayNot('money:write', 'money')}
          onPress={() => setOpened('refund')}
        >
          {words.refund}
        </Button>
      ) : null}
      <ActionMenu groups={[{ actions: more }]}>
        <Button icon="more" aria-label={common.more} aria-haspopup="menu" />
      </ActionMenu>
      {unshipped ? (
        <Button
          kind="primary"
          icon="ship"
          disabled={writes ?? (order.held ? words.shipHeld : undefined)}
          onPress={() => setOpened('ship')}
        >
          {words.ship}
        </Button>
      ) : null}
      <ShipDialog order={order} open={opened === 'ship'} onClose={close} />
      <RefundDialog order={order} open={opened === 'refund'} onClose={close} />
      <ReasonDialog
        open={opened === 'hold'}
        onClose={close}
        title={words.holdTitle}
        why={words.holdWhy}
        label={words.holdReason}
        confirm={words.hold}
        onConfirm={hold}
      />
      <CancelDialog order={order} open={opened === 'cancel'} onClose={close} />
      <ConfirmDialog
        open={opened === 'receive'}
        onClose={close}
        title={words.receiveAsk}
        confirm={words.receive}
        onConfirm={async () => {
          await inWords(answer(api.POST('/merchant/v1/orders/{id}/receive', { params: { path } })));
          show({ text: words.received });
          await refresh('orders');
        }}
      >
        {words.receiveWhy}
      </ConfirmDialog>
    </>
  );
}

function CancelDialog({ order, open, onClose }: { order: Order; open: boolean; onClose: () => void }): ReactNode {
  const words = useWordsOf(ordersWords);
  const { show } = useToasts();
  const refresh = useRefresh();
  const send = useIntention(open);
  return (
    <ReasonDialog
      open={open}
      onClose={onClose}
      title={words.cancelAsk}
      why={words.cancelWhy}
      label={words.reason}
      confirm={words.cancel}
      optional
      danger
      onConfirm={async (reason) => {
        const path = { id: order.id };
        await inWords(
          send((header) =>
            answer(api.POST('/merchant/v1/orders/{id}/cancel', { params: { path, header }, body: { reason } })),
          ),
        );
        show({ text: words.cancelled });
        await refresh('orders');
      }}
    />
  );
}

interface ReasonDialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  why: string;
  label: string;
  confirm: string;
  optional?: boolean;
  danger?: boolean;
  onConfirm: (reason: string) => Promise<void>;
}

/** Asks for a word before it is done. */
function ReasonDialog({ why, label, optional, danger, onConfirm, ...dialog }: ReasonDialogProps): ReactNode {
  const [reason, setReason] = useState('');
  useEffect(() => {
    if (dialog.open) setReason('');
  }, [dialog.open]);
  return (
    <ConfirmDialog {...dialog} danger={danger ?? false} onConfirm={() => onConfirm(reason.trim())}>
      <Stack gap={12}>
        <Text ink={2} as="p">
          {why}
        </Text>
        <TextField label={label} value={reason} onChange={setReason} maxLength={500} optional={optional} first />
      </Stack>
    </ConfirmDialog>
  );
}
