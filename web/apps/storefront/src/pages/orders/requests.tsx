import {
  Amount,
  Badge,
  Beside,
  Button,
  Card,
  Dialog,
  Facts,
  Quiet,
  Say,
  Stack,
  toast,
  useLanguage,
} from '@souk/shop-ui';
import { inLanguage } from '@souk/text';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { linesLeft, takeBack } from '../../shop/after-sale.ts';
import { asProblem } from '../../shop/client.ts';
import { useText } from '../../shop/language.ts';
import { mayAskBack } from '../../shop/orders.ts';
import { problemWords } from '../../shop/problems.ts';
import { day, time } from '../../shop/times.ts';
import type { AfterSale, OrderStory } from '../../shop/types.ts';
import { ordersWords } from '../../text/orders.ts';

const tones = { asked: 'warn', approved: 'info', refused: 'bad', refunded: 'ok', withdrawn: 'ink' } as const;

/** What was asked back of an order, what the shop said to it, and the way to ask. */
export function AfterSales({ order }: { order: OrderStory }): JSX.Element | null {
  const words = useText(ordersWords);
  const language = useLanguage();
  const may = mayAskBack(order) && linesLeft(order).length > 0;
  const until = order.after_sale_until;
  if (order.after_sales.length === 0 && order.state !== 'paid') return null;
  return (
    <Card
      title={words.afterSale}
      end={
        may && (
          <Button small href={`/orders/${order.id}/after-sale`}>
            {words.askBack}
          </Button>
        )
      }
    >
      {[...order.after_sales].reverse().map((request) => (
        <Request key={request.id} request={request} order={order} />
      ))}
      {order.fulfilment === 'closed'
        ? until && <Quiet>{words.afterSaleOver({ day: day(until, language) })}</Quiet>
        : may && <Quiet>{until ? words.afterSaleUntil({ time: time(until, language) }) : words.afterSaleLater}</Quiet>}
    </Card>
  );
}

function Request({ request, order }: { request: AfterSale; order: OrderStory }): JSX.Element {
  const words = useText(ordersWords);
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const withdraw = async () => {
    setAsking(false);
    try {
      await takeBack(request);
      toast(words.takenBack);
    } catch (error) {
      toast(problemWords(asProblem(error), language).title);
    }
  };
  const about = request.pieces.map(({ line, quantity }) => {
    const found = order.lines.find((one) => one.no === line);
    return found ? `${inLanguage(found.title, language).text} × ${quantity}` : `× ${quantity}`;
  });
  return (
    <Stack gap="small">
      <Beside>
        <Badge tone={tones[request.state]}>{words.askStates[request.state]}</Badge>
        <Quiet>{time(request.asked_at, language)}</Quiet>
      </Beside>
      <Facts
        facts={[
          [words.whichPieces, <Say key="pieces" text={about.join(' · ')} />],
          [words.sumAsked, <Amount key="amount" of={request.amount} currency={order.currency} />],
          [words.whyBack, words.askReasons[request.reason]],
          ...(request.words === '' ? [] : [[words.wordsBack, <Say key="words" text={request.words} />] as const]),
          ...(request.answer === '' ? [] : [[words.shopSays, <Say key="answer" text={request.answer} />] as const]),
        ]}
      />
      {request.state === 'asked' && (
        <Beside end>
          <Button small onPress={() => setAsking(true)}>
            {words.takeBack}
          </Button>
        </Beside>
      )}
      {asking && (
        <Dialog
          title={words.takeBackAsk}
          confirm={words.takeBack}
          dismiss={words.keepAsking}
          onConfirm={withdraw}
          onClose={() => setAsking(false)}
        />
      )}
    </Stack>
  );
}
