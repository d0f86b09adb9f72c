import { answer, problemIn } from '@souk/api';
import type { RefundRequest } from '@souk/api/merchant';
import { formProblems, useRefresh, useWordsOf } from '@souk/console';
import { format, type Minor, minor, sum } from '@souk/money';
import { inLanguage, type Language } from '@souk/text';
import { Button, Dialog, type FieldProblem, Form, MoneyField, Row, TextField, useLang, useToasts } from '@souk/ui';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { api } from '../../data/api.ts';
import { useIntention } from '../../parts/useIntention.ts';
import { consoleWords } from '../../text/console.ts';
import { ordersWords } from '../../text/orders.ts';
import type { Order } from './order.tsx';
import { TakeBacks } from './takeBacks.tsx';

/** How much of which line goes back. The button carries the sum; nothing is done before the server says so. */
export function RefundDialog({
  order,
  open,
  onClose,
}: {
  order: Order;
  open: boolean;
  onClose: () => void;
}): ReactNode {
  const words = useWordsOf(ordersWords);
  const common = useWordsOf(consoleWords);
  const { show } = useToasts();
  const refresh = useRefresh();
  const send = useIntention(open);
  const [amounts, setAmounts] = useState<Readonly<Record<number, Minor | null>>>({});
  const [shipping, setShipping] = useState<Minor | null>(null);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  useEffect(() => {
    if (!open) return;
    setAmounts({});
    setShipping(null);
    setReason('');
    setProblems([]);
  }, [open]);

  const lines = order.lines.flatMap(({ no }) => {
    const amount = amounts[no];
    return amount == null || amount === 0 ? [] : [{ line: no, amount }];
  });
  const total = format(sum([...lines.map(({ amount }) => amount), shipping ?? minor(0)]), order.currency);
  const nothing = lines.length === 0 && (shipping ?? 0) === 0;
  // One object for one wish: the preview asks again only when it changes.
  const wish = nothing ? null : JSON.stringify({ lines, shipping: shipping ?? 0 });
  const asked = useMemo(() => (wish === null ? null : (JSON.parse(wish) as RefundRequest)), [wish]);

  async function refund(): Promise<void> {
    if (busy || nothing) return;
    setBusy(true);
    setProblems([]);
    try {
      const body = { lines, shipping: shipping ?? 0, reason: reason.trim() };
      const path = { id: order.id };
      const { state } = await send((header) =>
        answer(api.POST('/merchant/v1/orders/{id}/refunds', { params: { path, header }, body })),
      );
      const said = { pending: words.refundAsked, done: words.refundDone, failed: words.refundFailed }[state];
      show({ text: said({ amount: total }), failed: state === 'failed' });
      onClose();
    } catch (thrown) {
      if (problemIn(thrown)?.kind === 'unknown-outcome') show({ text: words.refundUnknown, failed: true });
      setProblems(atLines(formProblems(thrown), lines));
    } finally {
      setBusy(false);
      // What came of it is read from the server, whatever the answer was.
      await refresh('orders', 'money');
    }
  }

  return (
    <Dialog
      open={open}
      onClose={busy ? () => {} : onClose}
      title={words.refundTitle({ number: order.number })}
      width={600}
      footer={
        <>
          <Button onPress={onClose} disabled={busy}>
            {common.cancel}
          </Button>
          <Button
            kind="danger"
            icon="refund"
            busy={busy}
            disabled={nothing ? words.refundNothing : undefined}
            onPress={() => void refund()}
          >
            {words.refundGo({ amount: total })}
          </Button>
        </>
      }
    >
      <Form onSubmit={() => void refund()} problems={problems} label={words.refund}>
        {order.lines.map((line) => (
          <RefundLine
            key={line.no}
            line={line}
            currency={order.currency}
            untouched={order.refunding === 0}
            name={nameOf(line.no)}
            value={amounts[line.no] ?? null}
            onChange={(amount) => setAmounts((all) => ({ ...all, [line.no]: amount }))}
          />
        ))}
        {order.shipping === 0 ? null : (
          <MoneyField
            label={words.refundShipping}
            name="/shipping"
            help={words.refundLineHelp({
              net: format(minor(order.shipping), order.currency),
              refunded: format(minor(order.shipping_refunded), order.currency),
            })}
            currency={order.currency}
            value={shipping}
            onChange={setShipping}
            optional
          />
        )}
        <TextField
          label={words.refundReason}
          name="/reason"
          value={reason}
          onChange={setReason}
          maxLength={500}
          optional
        />
        <TakeBacks order={order.id} body={asked} />
      </Form>
    </Dialog>
  );
}

function RefundLine(props: {
  line: Order['lines'][number];
  /** Nothing of the order is on its way back. */
  untouched: boolean;
  currency: string;
  name: string;
  value: Minor | null;
  onChange: (amount: Minor | null) => void;
}): ReactNode {
  const { line, untouched, currency, ...field } = props;
  const words = useWordsOf(ordersWords);
  const lang = useLang();
  return (
    <Row align="center">
      <MoneyField
        {...field}
        label={words.refundLine({ title: lineName(line, lang), n: line.quantity })}
        help={words.refundLineHelp({
          net: format(minor(line.net), currency),
          refunded: format(minor(line.refunded), currency),
        })}
        currency={currency}
        optional
      />
      {untouched && line.refunded === 0 ? (
        <Button size="small" onPress={() => field.onChange(minor(line.net))}>
          {words.refundWhole}
        </Button>
      ) : null}
    </Row>
  );
}

/** Two lines of one product differ by their options. */
function lineName({ title, options }: Order['lines'][number], lang: Language): string {
  return [inLanguage(title, lang).text, ...options.map(({ value }) => inLanguage(value, lang).text)].join(' ');
}

/** The name of a line's field, whichever lines are sent. */
const nameOf = (no: number) => `/lines/no-${no}/amount`;

/** The pointers of the server count the lines that were sent. */
function atLines(problems: readonly FieldProblem[], sent: readonly { line: number }[]): readonly FieldProblem[] {
  return problems.map(({ pointer, detail }) => {
    const line = sent[Number(/^\/lines\/(\d+)/.exec(pointer)?.[1] ?? -1)]?.line;
    return { pointer: line === undefined ? pointer : nameOf(line), detail };
  });
}
