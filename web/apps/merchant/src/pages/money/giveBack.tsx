import { answer } from '@souk/api';
import type { MerchantPaymentResponse } from '@souk/api/merchant';
import { inWords, useRefresh, useWordsOf } from '@souk/console';
import { format, minor } from '@souk/money';
import { ConfirmDialog, Stack, Text, TextField, useToasts } from '@souk/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { api } from '../../data/api.ts';
import { useIntention } from '../../parts/useIntention.ts';
import { moneyWords } from '../../text/money.ts';

/** Gives back all that is left of money that fits no order. The order is not touched. */
export function GiveBack({
  payment,
  onClose,
}: {
  payment: MerchantPaymentResponse | null;
  onClose: () => void;
}): ReactNode {
  const words = useWordsOf(moneyWords);
  const { show } = useToasts();
  const refresh = useRefresh();
  const send = useIntention(payment !== null);
  // While the dialog goes away it still shows what it asked.
  const [last, setLast] = useState(payment);
  const [reason, setReason] = useState('');
  useEffect(() => {
    if (payment === null) return;
    setLast(payment);
    setReason('');
  }, [payment]);
  const shown = payment ?? last;
  if (!shown?.unmatched) return null;
  const { id, unmatched } = shown;
  const amount = format(minor(unmatched.left), unmatched.currency);
  return (
    <ConfirmDialog
      open={payment !== null}
      onClose={onClose}
      title={words.giveBackAsk({ amount })}
      confirm={words.giveBackGo({ amount })}
      danger
      onConfirm={async () => {
        const body = { amount: unmatched.left, reason: reason.trim() };
        await inWords(
          send((header) =>
            answer(api.POST('/merchant/v1/payments/{id}/refunds', { params: { path: { id }, header }, body })),
          ),
        );
        show({ text: words.giveBackDone({ amount }) });
        await refresh('payments', 'orders', 'money');
      }}
    >
      <Stack gap={12}>
        <Text ink={2} as="p">
          {words.giveBackWhy}
        </Text>
        <TextField label={words.giveBackReason} value={reason} onChange={setReason} maxLength={500} optional first />
      </Stack>
    </ConfirmDialog>
  );
}
