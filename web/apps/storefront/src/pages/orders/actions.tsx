import { Button, Dialog, toast, useLanguage } from '@souk/shop-ui';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { answer, api, asProblem } from '../../shop/client.ts';
import { meant } from '../../shop/intention.ts';
import { useText } from '../../shop/language.ts';
import { stageOf } from '../../shop/orders.ts';
import { problemWords } from '../../shop/problems.ts';
import { forget } from '../../shop/resource.ts';
import type { OrderStory } from '../../shop/types.ts';
import { ordersWords } from '../../text/orders.ts';

/** What a shopper can do with an order now: the buttons, and the question that one of them asks first. */
export function useActions(
  order: OrderStory | undefined,
  reload: () => Promise<void>,
): { buttons?: JSX.Element; question?: JSX.Element | undefined } {
  const words = useText(ordersWords);
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  if (!order) return {};
  const stage = stageOf(order);
  const path = { id: order.id };
  const step = async (deed: () => Promise<unknown>, said: string) => {
    setAsking(false);
    try {
      await deed();
      toast(said);
    } catch (error) {
      toast(problemWords(asProblem(error), language).title);
    }
    forget('orders');
    await reload();
  };
  const close = () => setAsking(false);
  if (stage === 'placed') {
    const cancel = () =>
      step(
        () =>
          meant(`cancel.${order.id}`, {}, (header) =>
            answer(api.POST('/storefront/v1/orders/{id}/cancel', { params: { path, header } })),
          ),
        words.cancelled,
      );
    return {
      buttons: (
        <>
          <Button onPress={() => setAsking(true)}>{words.cancel}</Button>
          <Button kind="main" wide href={`/orders/${order.id}/pay`}>
            {words.pay}
          </Button>
        </>
      ),
      question: asking ? (
        <Dialog
          title={words.cancelAsk}
          confirm={words.cancel}
          dismiss={words.keep}
          danger
          onConfirm={cancel}
          onClose={close}
        >
          <p>{words.cancelWhy}</p>
        </Dialog>
      ) : undefined,
    };
  }
  if (stage === 'shipped') {
    const receive = () =>
      step(() => answer(api.POST('/storefront/v1/orders/{id}/receive', { params: { path } })), words.thanks);
    return {
      buttons: (
        <Button kind="main" wide onPress={() => setAsking(true)}>
          {words.receive}
        </Button>
      ),
      question: asking ? (
        <Dialog
          title={words.receiveAsk}
          confirm={words.receive}
          dismiss={words.notYet}
          onConfirm={receive}
          onClose={close}
        >
          <p>{words.receiveWhy}</p>
        </Dialog>
      ) : undefined,
    };
  }
  return {};
}
