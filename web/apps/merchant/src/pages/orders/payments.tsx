import { answer } from '@souk/api';
import type { OrderPaymentResponse } from '@souk/api/merchant';
import { inWords, useRefresh, useWordsOf } from '@souk/console';
import { format, minor } from '@souk/money';
import { instant } from '@souk/time';
import {
  Amount,
  Button,
  Card,
  ConfirmDialog,
  Row,
  Stack,
  StateBadge,
  Text,
  TextField,
  TimeText,
  useToasts,
} from '@souk/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { api } from '../../data/api.ts';
import { useMayNot } from '../../parts/may.ts';
import { useProviderName } from '../../parts/provider.ts';
import { useIntention } from '../../parts/useIntention.ts';
import { ordersWords } from '../../text/orders.ts';
import type { Order } from './order.tsx';

/** The attempts to pay; where people pay by hand, staff says that the money came. */
export function Payments({ order }: { order: Order }): ReactNode {
  const words = useWordsOf(ordersWords);
  return (
    <Card title={words.payments}>
      <Stack gap={12}>
        {order.payments.length === 0 ? <Text ink={3}>{words.noPayments}</Text> : null}
        {order.payments.map((payment) => (
          <PaymentLine key={payment.id} order={order} payment={payment} />
        ))}
      </Stack>
    </Card>
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

function PaymentLine({ order, payment }: { order: Order; payment: OrderPaymentResponse }): ReactNode {
  const words = useWordsOf(ordersWords);
  const mayNot = useMayNot();
  const providerName = useProviderName();
  const [asking, setAsking] = useState(false);
  const waits = payment.provider === 'offline' && order.state === 'placed' && payment.state !== 'closed';
  return (
    <Stack gap={4}>
      <Row spread>
        <Row>
          <bdi>{providerName(payment.provider)}</bdi>
          <StateBadge tone={tones[payment.state]}>{words.paymentStates[payment.state]}</StateBadge>
        </Row>
        <Amount minor={minor(payment.amount)} currency={order.currency} />
      </Row>
      <Text size={12} ink={3}>
        <TimeText at={instant(payment.paid_at ?? payment.created_at)} />
      </Text>
      {waits ? (
        <Row>
          <Button size="small" icon="check" disabled={mayNot('money:write', 'money')} onPress={() => setAsking(true)}>
            {words.confirmPayment}
          </Button>
        </Row>
      ) : null}
      <ConfirmPayment order={order} payment={payment} open={asking} onClose={() => setAsking(false)} />
    </Stack>
  );
}

function ConfirmPayment(props: {
  order: Order;
  payment: OrderPaymentResponse;
  open: boolean;
  onClose: () => void;
}): ReactNode {
  const { order, payment, open, onClose } = props;
  const words = useWordsOf(ordersWords);
  const { show } = useToasts();
  const refresh = useRefresh();
  const send = useIntention(open);
  const [reference, setReference] = useState('');
  useEffect(() => {
    if (open) setReference('');
  }, [open]);
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={words.confirmPaymentAsk({ amount: format(minor(payment.amount), order.currency) })}
      confirm={words.confirmPayment}
      onConfirm={async () => {
        const params = (header: { 'Idempotency-Key': string }) => ({ path: { id: payment.id }, header });
        const body = { reference: reference.trim() };
        await inWords(
          send((header) => answer(api.POST('/merchant/v1/payments/{id}/confirm', { params: params(header), body }))),
        );
        show({ text: words.confirmed });
        await refresh('orders', 'money');
      }}
    >
      <Stack gap={12}>
        <Text ink={2} as="p">
          {words.confirmPaymentWhy}
        </Text>
        <TextField
          label={words.reference}
          help={words.referenceHelp}
          value={reference}
          onChange={setReference}
          maxLength={200}
          optional
          first
        />
      </Stack>
    </ConfirmDialog>
  );
}
