import { answer } from '@souk/api';
import type { RefundResponse } from '@souk/api/merchant';
import { inWords, useRefresh, useWordsOf } from '@souk/console';
import { format, minor } from '@souk/money';
import { instant } from '@souk/time';
import { Amount, Button, Card, ConfirmDialog, Row, Stack, StateBadge, Text, TimeText, useToasts } from '@souk/ui';
import { type ReactNode, useState } from 'react';
import { api } from '../../data/api.ts';
import { useMayNot } from '../../parts/may.ts';
import { useIntention } from '../../parts/useIntention.ts';
import { ordersWords } from '../../text/orders.ts';
import type { Order } from './order.tsx';

const tones = { pending: 'info', done: 'ok', failed: 'bad' } as const;

/** What goes back to the buyer. Only there when there is something. */
export function Refunds({ order }: { order: Order }): ReactNode {
  const words = useWordsOf(ordersWords);
  if (order.refunds.length === 0) return null;
  return (
    <Card title={words.refunds}>
      <Stack gap={12}>
        {order.refunds.map((refund) => (
          <RefundLine key={refund.id} refund={refund} byHand={isByHand(order, refund)} />
        ))}
      </Stack>
    </Card>
  );
}

/** Nobody but staff can carry out what was paid by hand. */
function isByHand(order: Order, refund: RefundResponse): boolean {
  return order.payments.some(({ id, provider }) => id === refund.payment && provider === 'offline');
}

function RefundLine({ refund, byHand }: { refund: RefundResponse; byHand: boolean }): ReactNode {
  const words = useWordsOf(ordersWords);
  const mayNot = useMayNot();
  const { show } = useToasts();
  const refresh = useRefresh();
  const [asking, setAsking] = useState(false);
  const send = useIntention(asking);
  const amount = format(minor(refund.amount), refund.currency);
  return (
    <Stack gap={4}>
      <Row spread>
        <Row>
          <StateBadge tone={tones[refund.state]} icon="refund">
            {words.refundStates[refund.state]}
          </StateBadge>
          <bdi>{refund.reason}</bdi>
        </Row>
        <Amount minor={minor(refund.amount)} currency={refund.currency} strong />
      </Row>
      <Text size={12} ink={3}>
        <bdi>{refund.actor}</bdi> · <TimeText at={instant(refund.done_at ?? refund.created_at)} />
        {refund.error === '' ? null : <bdi> · {refund.error}</bdi>}
      </Text>
      {byHand && refund.state === 'pending' ? (
        <Row>
          <Button size="small" icon="check" disabled={mayNot('money:write', 'money')} onPress={() => setAsking(true)}>
            {words.confirmRefund}
          </Button>
        </Row>
      ) : null}
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={words.confirmRefundAsk({ amount })}
        confirm={words.confirmRefund}
        onConfirm={async () => {
          const path = { id: refund.id };
          await inWords(
            send((header) => answer(api.POST('/merchant/v1/refunds/{id}/confirm', { params: { path, header } }))),
          );
          show({ text: words.refundConfirmed });
          await refresh('orders', 'money');
        }}
      >
        {words.confirmRefundWhy}
      </ConfirmDialog>
    </Stack>
  );
}
