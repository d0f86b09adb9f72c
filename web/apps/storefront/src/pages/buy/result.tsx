import { Amount, Button, Card, Facts, Note, Result } from '@souk/shop-ui';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import { ProblemPanel } from '../../parts/loaded.tsx';
import { MemberOnly } from '../../parts/member-only.tsx';
import { ShopPage } from '../../parts/shop-page.tsx';
import { useText } from '../../shop/language.ts';
import { useOrder } from '../../shop/orders.ts';
import { endedPaying, paymentOf, sawResult } from '../../shop/paying.ts';
import { usePayment, verdictOf } from '../../shop/payment.ts';
import { forget } from '../../shop/resource.ts';
import { buyWords } from '../../text/buy.ts';
import { shopWords } from '../../text/shop.ts';
import { ByHand } from './by-hand.tsx';

/** After so many answers without an end, the page says that one may leave. */
const patience = 6;

/** What became of a payment, as the server says it. It never says success by itself. */
export default function ResultPage(): JSX.Element {
  const words = useText(buyWords);
  const shop = useText(shopWords);
  const id = useRoute().params.id ?? '';
  const { route } = useLocation();
  const paying = paymentOf(id);
  useEffect(() => {
    if (paying === null) route(`/orders/${id}`, true);
  }, [id, paying]);
  return (
    <ShopPage title={words.result} back={{ href: '/orders', label: shop.back.orders }}>
      <MemberOnly>{paying !== null && <Outcome order={id} payment={paying} />}</MemberOnly>
    </ShopPage>
  );
}

function Outcome({ order, payment }: { order: string; payment: string }): JSX.Element {
  const words = useText(buyWords);
  const step = usePayment(payment);
  const verdict = verdictOf(step.data);
  const final = verdict === 'paid' || verdict === 'closed' || verdict === 'quarantined';
  const manual = step.data?.action?.type === 'manual' ? step.data.action : undefined;
  // Who pays by hand writes the order's number on it.
  const story = useOrder(final || manual ? order : null).data;
  useEffect(() => {
    if (!final) return;
    forget('order');
    forget('quote:');
    // Once seen, the order opens. Leaving this page ends it; as long as one looks at it, a reload shows it again.
    sawResult(order);
    return () => endedPaying(order);
  }, [final]);
  const lost = !step.data && step.problem?.kind === 'not-found';
  useEffect(() => {
    // Somebody else is signed in now: it is not theirs.
    if (lost) endedPaying(order);
  }, [lost]);
  if (lost && step.problem) return <ProblemPanel problem={step.problem} />;
  const redirect = step.data?.action?.type === 'redirect' ? step.data.action : undefined;
  const seeOrder = (
    <Button wide href={`/orders/${order}?see=1`}>
      {words.seeOrder}
    </Button>
  );
  const paid = step.data?.payment;
  const sum = paid && <Amount key="amount" of={paid.amount} currency={paid.currency} size="large" />;
  if (verdict === 'paid') {
    return (
      <>
        <Result state="good" title={words.paid} seal={words.paidSeal}>
          <p>{words.paidWhy}</p>
        </Result>
        <Card>
          <Facts facts={[[words.amount, sum], ...(story ? [[words.orderNo, story.number] as const] : [])]} />
        </Card>
        <Button kind="main" wide href={`/orders/${order}`}>
          {words.seeOrder}
        </Button>
        <Button wide href="/">
          {words.goOn}
        </Button>
      </>
    );
  }
  if (verdict === 'quarantined') {
    return (
      <>
        <Result state="bad" title={words.quarantined}>
          <p>{words.quarantinedWhy}</p>
        </Result>
        {seeOrder}
      </>
    );
  }
  if (verdict === 'closed') {
    const payable = story?.state === 'placed';
    return (
      <>
        <Result state="bad" title={story && !payable ? words.cancelledOrder : words.closed}>
          <p>{story && !payable ? words.cancelledWhy : words.closedWhy}</p>
        </Result>
        {payable && (
          <Button kind="main" wide href={`/orders/${order}/pay?again=1`}>
            {words.payAgain}
          </Button>
        )}
        {seeOrder}
      </>
    );
  }
  const late = step.asked >= patience;
  return (
    <>
      <Result state={manual ? 'later' : 'waiting'} title={manual ? words.manual : late ? words.still : words.checking}>
        <p>{manual ? words.manualWhy : late ? words.stillWhy : words.checkingWhy}</p>
      </Result>
      {step.problem && <Note tone="warn">{words.lost}</Note>}
      {manual && <ByHand instructions={manual.instructions} amount={sum} order={story} />}
      {redirect && (
        <Button kind="main" wide onPress={() => location.assign(redirect.url)}>
          {words.openAgain}
        </Button>
      )}
      <Button wide href={`/orders/${order}/pay?again=1`}>
        {words.otherWay}
      </Button>
      {seeOrder}
    </>
  );
}
