import { Button, Card, copyText, Facts, Quiet, Say, toast, useLanguage } from '@souk/shop-ui';
import { type Bilingual, inLanguage } from '@souk/text';
import type { ComponentChildren, JSX } from 'preact';
import { useText } from '../../shop/language.ts';
import { time } from '../../shop/times.ts';
import type { OrderStory } from '../../shop/types.ts';
import { buyWords } from '../../text/buy.ts';

interface ByHandProps {
  /** What the shop says: an account, usually. */
  instructions: Bilingual;
  amount: ComponentChildren;
  /** Nothing yet: it is being read. */
  order: OrderStory | undefined;
}

/** A payment that somebody makes elsewhere: how much, to whom, with which number, and until when. */
export function ByHand({ instructions, amount, order }: ByHandProps): JSX.Element {
  const words = useText(buyWords);
  const language = useLanguage();
  const said = inLanguage(instructions, language).text;
  // Where copying is forbidden the text itself is shown, to be selected by hand.
  const copy = async (text: string) => toast((await copyText(text)) ? words.copied : text);
  return (
    <Card title={words.byHand}>
      <p>
        <Say text={instructions} />
      </p>
      <Facts
        facts={[
          [words.amount, amount],
          ...(order ? [[words.orderNo, order.number] as const] : []),
          ...(order?.pay_until ? [[words.keptUntil, time(order.pay_until, language)] as const] : []),
        ]}
      />
      <Quiet>{words.nameTheOrder}</Quiet>
      {said !== '' && (
        <Button small onPress={() => copy(said)}>
          {words.copyHow}
        </Button>
      )}
      {order && (
        <Button small onPress={() => copy(order.number)}>
          {words.copyOrder}
        </Button>
      )}
    </Card>
  );
}
