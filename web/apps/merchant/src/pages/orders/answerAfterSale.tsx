import { answer } from '@souk/api';
import type { AskedBackDetailResponse } from '@souk/api/merchant';
import { formProblems, Loaded, useRead, useRefresh, useWordsOf } from '@souk/console';
import { format, type Minor, minor, sum as total } from '@souk/money';
import { inLanguage } from '@souk/text';
import { instant } from '@souk/time';
import {
  Button,
  Dialog,
  Facts,
  type FieldProblem,
  Form,
  focusUnreadable,
  MoneyField,
  Row,
  Stack,
  StateBadge,
  Text,
  TextField,
  TextLink,
  TimeText,
  useLang,
  useToasts,
} from '@souk/ui';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { api } from '../../data/api.ts';
import { tones } from '../../parts/afterSale.ts';
import { MemberLink } from '../../parts/MemberName.tsx';
import { useMayNot } from '../../parts/may.ts';
import { useIntention } from '../../parts/useIntention.ts';
import { afterSalesWords } from '../../text/afterSales.ts';
import { consoleWords } from '../../text/console.ts';
import { ordersWords } from '../../text/orders.ts';
import { TakeBacks } from './takeBacks.tsx';

/** What a shopper asks back, and the shop's answer to it. Nothing is given back before the sum on the button is pressed. */
export function AnswerDialog({ id, onClose }: { id: string | null; onClose: () => void }): ReactNode {
  const words = useWordsOf(afterSalesWords);
  // While it goes away it still shows what it showed.
  const [last, setLast] = useState(id);
  if (id !== null && id !== last) setLast(id);
  const request = useRead(
    ['orders', 'after-sale', last],
    (signal) => answer(api.GET('/merchant/v1/after-sales/{id}', { params: { path: { id: last ?? '' } }, signal })),
    { on: last !== null, stale: 0 },
  );
  return (
    <Dialog open={id !== null} onClose={onClose} title={words.one} width={720}>
      <Loaded of={request}>
        {(data) => <Answer key={data.id} request={data} open={id !== null} onClose={onClose} />}
      </Loaded>
    </Dialog>
  );
}

interface AnswerProps {
  request: AskedBackDetailResponse;
  open: boolean;
  onClose: () => void;
}

function Answer({ request, open, onClose }: AnswerProps): ReactNode {
  const words = useWordsOf(afterSalesWords);
  const lang = useLang();
  const { about, currency } = request;
  const titleOf = (no: number) => {
    const line = about.lines.find((one) => one.no === no);
    return line === undefined ? words.line({ n: no }) : inLanguage(line.title, lang).text;
  };
  return (
    <Stack>
      <Facts
        items={[
          [
            words.columns.order,
            <TextLink key="order" to={`/orders/${request.order}`}>
              {request.order_number}
            </TextLink>,
          ],
          [words.columns.member, <MemberLink key="who" id={request.member} name={request.member_name} />],
          [words.columns.asked, <TimeText key="at" at={instant(request.asked_at)} />],
          [
            words.columns.state,
            <StateBadge key="state" tone={tones[request.state]}>
              {words.states[request.state]}
            </StateBadge>,
          ],
          [
            words.pieces,
            <bdi key="pieces">
              {request.pieces.map(({ line, quantity }) => `${titleOf(line)} ×${quantity}`).join(' · ')}
            </bdi>,
          ],
          [words.columns.amount, format(minor(request.amount), currency)],
          [words.columns.reason, words.reasons[request.reason]],
          [words.columns.words, <bdi key="words">{request.words || '—'}</bdi>],
          ...(request.answer === '' ? [] : ([[words.said, <bdi key="said">{request.answer}</bdi>]] as const)),
          ...(request.answered_by === '' ? [] : ([[words.by, <bdi key="by">{request.answered_by}</bdi>]] as const)),
        ]}
      />
      {request.state === 'asked' ? <Decide request={request} open={open} onClose={onClose} titleOf={titleOf} /> : null}
    </Stack>
  );
}

function Decide(props: AnswerProps & { titleOf: (no: number) => string }): ReactNode {
  const { request, open, onClose, titleOf } = props;
  const { currency, suggested } = request;
  const words = useWordsOf(afterSalesWords);
  const common = useWordsOf(consoleWords);
  const orders = useWordsOf(ordersWords);
  const mayNot = useMayNot();
  const refresh = useRefresh();
  const { show } = useToasts();
  const give = useIntention(open);
  const refuse = useIntention(open);
  const begin = useMemo(
    () => ({
      lines: Object.fromEntries((suggested?.lines ?? []).map(({ line, amount }) => [line, minor(amount)])),
      shipping: minor(suggested?.shipping ?? 0),
    }),
    [suggested],
  );
  const [lines, setLines] = useState<Readonly<Record<number, Minor | null>>>(begin.lines);
  const [shipping, setShipping] = useState<Minor | null>(begin.shipping);
  const [text, setText] = useState('');
  const [busy, setBusy] = useState<'give' | 'refuse' | null>(null);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  useEffect(() => {
    setLines(begin.lines);
    setShipping(begin.shipping);
  }, [begin]);
  const wanted = Object.entries(lines).flatMap(([line, amount]) =>
    amount === null || amount === 0 ? [] : [{ line: Number(line), amount: Number(amount) }],
  );
  const sum = total([...wanted.map(({ amount }) => minor(amount)), shipping ?? minor(0)]);
  const body = { lines: wanted, shipping: Number(shipping ?? 0) };
  const path = { id: request.id };
  const why = mayNot('money:write', 'money');

  async function decide(which: 'give' | 'refuse'): Promise<void> {
    if (busy !== null || (which === 'give' && focusUnreadable())) return;
    setBusy(which);
    setProblems([]);
    try {
      let said: string = words.refused;
      if (which === 'give') {
        const { state } = await give((header) =>
          answer(
            api.POST('/merchant/v1/after-sales/{id}/approve', {
              params: { path, header },
              body: { ...body, answer: text.trim() },
            }),
          ),
        );
        said = (state === 'refunded' ? words.givenBack : words.approved)({ amount: format(sum, currency) });
      } else
        await refuse((header) =>
          answer(
            api.POST('/merchant/v1/after-sales/{id}/refuse', {
              params: { path, header },
              body: { answer: text.trim() },
            }),
          ),
        );
      show({ text: said });
      onClose();
      await refresh('orders', 'money', 'home');
    } catch (thrown) {
      setProblems(formProblems(thrown));
    } finally {
      setBusy(null);
    }
  }

  return (
    <Form onSubmit={() => void decide('give')} problems={problems} label={words.answer}>
      {suggested == null ? (
        <Text ink={2} as="p">
          {words.nothingLeft}
        </Text>
      ) : (
        <>
          {suggested.lines.map(({ line }, at) => (
            <MoneyField
              key={line}
              label={titleOf(line)}
              name={`/lines/${at}/amount`}
              currency={currency}
              value={lines[line] ?? null}
              onChange={(amount) => setLines((all) => ({ ...all, [line]: amount }))}
              disabled={why !== undefined}
            />
          ))}
          {suggested.shipping === 0 ? null : (
            <MoneyField
              label={orders.refundShipping}
              name="/shipping"
              currency={currency}
              value={shipping}
              onChange={setShipping}
              disabled={why !== undefined}
            />
          )}
          <TakeBacks order={request.order} body={sum === 0 ? null : body} />
        </>
      )}
      <TextField
        label={words.toShopper}
        help={words.toShopperHelp}
        name="/answer"
        value={text}
        onChange={setText}
        lines={2}
        maxLength={500}
      />
      <Row spread>
        <Button onPress={onClose} disabled={busy !== null}>
          {common.cancel}
        </Button>
        <Row>
          <Button
            kind="danger-quiet"
            busy={busy === 'refuse'}
            disabled={why ?? (text.trim() === '' ? words.sayWhy : undefined)}
            onPress={() => void decide('refuse')}
          >
            {words.refuse}
          </Button>
          <Button
            kind="primary"
            icon="refund"
            busy={busy === 'give'}
            disabled={why ?? (sum === 0 ? orders.refundNothing : undefined)}
            onPress={() => void decide('give')}
          >
            {words.approve({ amount: format(sum, currency) })}
          </Button>
        </Row>
      </Row>
    </Form>
  );
}
