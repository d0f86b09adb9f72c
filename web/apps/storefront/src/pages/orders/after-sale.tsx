import {
  Amount,
  Button,
  Card,
  Check,
  Choice,
  Empty,
  Facts,
  Field,
  Form,
  LineRow,
  Note,
  Quiet,
  Stepper,
  Summary,
  toast,
  useLanguage,
} from '@souk/shop-ui';
import { contained, inLanguage } from '@souk/text';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import { Loaded } from '../../parts/loaded.tsx';
import { MemberOnly } from '../../parts/member-only.tsx';
import { ShopPage } from '../../parts/shop-page.tsx';
import { askBack, linesLeft, piecesLeft, reasons, useWorth } from '../../shop/after-sale.ts';
import { useSent } from '../../shop/forms.ts';
import { useText } from '../../shop/language.ts';
import { mayAskBack, useOrder } from '../../shop/orders.ts';
import { problemWords } from '../../shop/problems.ts';
import type { AfterSaleReason, OrderStory } from '../../shop/types.ts';
import { ordersWords } from '../../text/orders.ts';
import { shopWords } from '../../text/shop.ts';

/** Where a shopper asks for money back: of which lines how many pieces, and why. */
export default function AfterSalePage(): JSX.Element {
  const words = useText(ordersWords);
  const shop = useText(shopWords);
  const id = useRoute().params.id ?? '';
  const order = useOrder(id);
  return (
    <ShopPage title={words.askBack} back={{ href: `/orders/${id}`, label: shop.back.order }}>
      <MemberOnly>
        <Loaded of={order} shape="card">
          {(data) =>
            mayAskBack(data) && linesLeft(data).length > 0 ? (
              <AskBack order={data} />
            ) : (
              <Empty icon="orders" action={<Button href={`/orders/${id}`}>{words.toOrder}</Button>}>
                {words.nothingToAsk}
              </Empty>
            )
          }
        </Loaded>
      </MemberOnly>
    </ShopPage>
  );
}

function AskBack({ order }: { order: OrderStory }): JSX.Element {
  const words = useText(ordersWords);
  const language = useLanguage();
  const { route } = useLocation();
  const lines = linesLeft(order);
  const only = lines.length === 1 ? lines[0] : undefined;
  const [chosen, setChosen] = useState<Readonly<Record<number, number>>>(only ? { [only.no]: piecesLeft(only) } : {});
  const [reason, setReason] = useState<AfterSaleReason | undefined>(undefined);
  const [said, setSaid] = useState('');
  const sent = useSent({ pieces: words.wrong.pieces, reason: words.wrong.reason, words: words.wrong.words });
  const pieces = Object.entries(chosen)
    .filter(([, quantity]) => quantity > 0)
    .map(([line, quantity]) => ({ line: Number(line), quantity }));
  const worth = useWorth(order.id, pieces);
  const submit = async () => {
    sent.clear();
    // What is not chosen cannot be sent: all that is missing is said at once.
    const missing = {
      ...(pieces.length > 0 ? {} : { pieces: words.wrong.pieces }),
      ...(reason ? {} : { reason: words.wrong.reason }),
    };
    if (!reason || pieces.length === 0) return sent.mark(missing);
    try {
      await askBack(order.id, { pieces, reason, words: said.trim() });
      toast(words.askedBack);
      route(`/orders/${order.id}`, true);
    } catch (error) {
      sent.refused(error);
    }
  };
  const choose = (no: number, quantity: number) => setChosen({ ...chosen, [no]: quantity });
  return (
    <Form label={words.askBack} onSubmit={submit}>
      <Summary mistakes={sent.mistakes} />
      {sent.words && (
        <div role="alert">
          <Note tone="bad" title={sent.words.title}>
            {sent.words.action}
          </Note>
        </div>
      )}
      <Card title={words.whichPieces}>
        {lines.map((line) => {
          const name = inLanguage(line.title, language).text;
          const quantity = chosen[line.no] ?? 0;
          const left = piecesLeft(line);
          return (
            <div key={line.no}>
              <LineRow line={line} currency={order.currency}>
                {quantity > 0 ? (
                  <Stepper label={name} value={quantity} max={left} onChange={(next) => choose(line.no, next)} />
                ) : (
                  <Quiet>× {left}</Quiet>
                )}
              </LineRow>
              <Check
                label={words.askThis({ name: contained(name) })}
                checked={quantity > 0}
                onChange={(on) => choose(line.no, on ? left : 0)}
              />
            </div>
          );
        })}
      </Card>
      <Card title={words.whyBack}>
        <Choice
          label={words.whyBack}
          value={reason}
          onChange={setReason}
          options={reasons.map((value) => ({ value, label: words.askReasons[value] }))}
        />
        <Field
          label={words.wordsBack}
          kind="many"
          optional={reason !== 'other'}
          placeholder={words.wordsBackHint}
          value={said}
          onInput={setSaid}
          wrong={sent.wrong.words}
          maxLength={500}
        />
      </Card>
      <Card title={words.sumBack}>
        {worth.problem ? (
          <Note tone="warn" title={problemWords(worth.problem, language).title} />
        ) : worth.data ? (
          <Facts
            facts={[
              ...(worth.data.shipping > 0
                ? [
                    [
                      words.shippingBack,
                      <Amount key="s" of={worth.data.shipping} currency={worth.data.currency} />,
                    ] as const,
                  ]
                : []),
              [
                words.sumBack,
                <Amount key="a" of={worth.data.amount} currency={worth.data.currency} size="large" tone="offer" />,
              ],
            ]}
          />
        ) : (
          <Quiet>{pieces.length === 0 ? words.choosePieces : words.summing}</Quiet>
        )}
        <Quiet>{words.sumBackWhy}</Quiet>
      </Card>
      <Button kind="main" submit wide>
        {words.sendAsk}
      </Button>
    </Form>
  );
}
