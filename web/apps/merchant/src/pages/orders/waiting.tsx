import type { AskedBackResponse } from '@souk/api/merchant';
import { useRead, useWordsOf } from '@souk/console';
import { minor } from '@souk/money';
import { inLanguage } from '@souk/text';
import { instant } from '@souk/time';
import { Amount, Button, Card, Facts, Stack, TimeText, useLang } from '@souk/ui';
import { type ReactNode, useState } from 'react';
import { waitingOf } from '../../parts/afterSale.ts';
import { afterSalesWords } from '../../text/afterSales.ts';
import { AnswerDialog } from './answerAfterSale.tsx';
import type { Order } from './order.tsx';

/** Whether the story of the order ends, for its requests, with one that nobody answered. */
export function isAskedBack({ timeline }: Pick<Order, 'timeline'>): boolean {
  return timeline.findLast(({ kind }) => kind.startsWith('after-sale.'))?.kind === 'after-sale.asked';
}

/** What the buyer asks back and waits for, with the way to answer it. Only there when there is something. */
export function Waiting({ order }: { order: Order }): ReactNode {
  const asked = isAskedBack(order);
  const [opened, setOpened] = useState<string | null>(null);
  const requests = useRead(['orders', 'after-sales', 'of', order.id], (signal) => waitingOf(order.id, signal), {
    on: asked,
    stale: 0,
  });
  return (
    <>
      {asked
        ? requests.data?.map((request) => (
            <Request key={request.id} request={request} order={order} onAnswer={() => setOpened(request.id)} />
          ))
        : null}
      <AnswerDialog id={opened} onClose={() => setOpened(null)} />
    </>
  );
}

function Request(props: { request: AskedBackResponse; order: Order; onAnswer: () => void }): ReactNode {
  const { request, order, onAnswer } = props;
  const words = useWordsOf(afterSalesWords);
  const lang = useLang();
  const titleOf = (no: number) => {
    const line = order.lines.find((one) => one.no === no);
    return line === undefined ? words.line({ n: no }) : inLanguage(line.title, lang).text;
  };
  return (
    <Card
      title={words.one}
      actions={
        // A page has one primary action: what is to be shipped is.
        <Button
          kind={order.fulfilment === 'unfulfilled' ? 'plain' : 'primary'}
          size="small"
          icon="refund"
          onPress={onAnswer}
        >
          {words.answer}
        </Button>
      }
    >
      <Stack gap={8}>
        <Facts
          items={[
            [
              words.columns.amount,
              <Amount key="amount" minor={minor(request.amount)} currency={request.currency} strong />,
            ],
            [
              words.pieces,
              <bdi key="pieces">
                {request.pieces.map(({ line, quantity }) => `${titleOf(line)} ×${quantity}`).join(' · ')}
              </bdi>,
            ],
            [words.columns.reason, words.reasons[request.reason]],
            [words.columns.words, <bdi key="words">{request.words || '—'}</bdi>],
            [words.columns.asked, <TimeText key="at" at={instant(request.asked_at)} />],
          ]}
        />
      </Stack>
    </Card>
  );
}
