import {
  Amount,
  Button,
  Card,
  Dialog,
  Facts,
  Note,
  Progress,
  Say,
  Seal,
  type Step,
  toast,
  useLanguage,
} from '@souk/shop-ui';
import type { Language } from '@souk/text';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { Loaded } from '../../parts/loaded.tsx';
import { MemberOnly } from '../../parts/member-only.tsx';
import { ShopPage } from '../../parts/shop-page.tsx';
import { answer, api, asProblem } from '../../shop/client.ts';
import { meant } from '../../shop/intention.ts';
import { useText } from '../../shop/language.ts';
import { problemWords } from '../../shop/problems.ts';
import { forget, know, useResource } from '../../shop/resource.ts';
import { useStanding } from '../../shop/session.ts';
import { shortDay, time } from '../../shop/times.ts';
import type { Withdrawal } from '../../shop/types.ts';
import { moneyWords } from '../../text/money.ts';
import { shopWords } from '../../text/shop.ts';

/** Money on its way out, followed like a parcel. */
export default function WithdrawalPage(): JSX.Element {
  const words = useText(moneyWords);
  const shop = useText(shopWords);
  const language = useLanguage();
  const id = useRoute().params.id ?? '';
  const key = `withdrawal:${id}`;
  const withdrawal = useResource(
    useStanding() === 'guest' ? null : key,
    () => answer(api.GET('/storefront/v1/me/withdrawals/{id}', { params: { path: { id } } })),
    { fresh: 5_000, pace: (one) => (one.state === 'requested' || one.state === 'approved' ? 30_000 : null) },
  );
  const [asking, setAsking] = useState(false);
  const cancel = async () => {
    setAsking(false);
    try {
      const after = await meant(`cancel.${id}`, {}, (header) =>
        answer(api.POST('/storefront/v1/me/withdrawals/{id}/cancel', { params: { path: { id }, header } })),
      );
      know(key, after);
      toast(words.cancelled);
    } catch (error) {
      toast(problemWords(asProblem(error), language).title);
      await withdrawal.reload();
    }
    forget('wallet');
    forget('withdrawals');
  };
  return (
    <ShopPage
      title={words.withdrawal}
      back={{ href: '/me/withdrawals', label: shop.back.withdrawals }}
      actions={
        withdrawal.data?.state === 'requested' && (
          <Button wide onPress={() => setAsking(true)}>
            {words.cancel}
          </Button>
        )
      }
    >
      <MemberOnly>
        <Loaded of={withdrawal} shape="card" count={2}>
          {(one) => (
            <>
              <Card title={words.headline[one.state]} end={<Stamp of={one} />}>
                <Amount of={one.amount} currency={one.currency} size="figure" />
                <Progress label={words.progress} steps={stepsOf(one, words, language)} />
              </Card>
              {one.note !== '' && (
                <Note tone="info" title={words.shopNote}>
                  <Say text={one.note} />
                </Note>
              )}
              <Card>
                <Facts
                  facts={[
                    [words.to, <Say key="bank" text={one.destination.bank} />],
                    [words.account, <Say key="account" text={one.destination.account} />],
                    [words.holder, <Say key="holder" text={one.destination.holder} />],
                    [words.asked, time(one.requested_at, language)],
                    ...(one.decided_at ? [[words.decided, time(one.decided_at, language)] as const] : []),
                    ...(one.done_at ? [[words.finished, time(one.done_at, language)] as const] : []),
                  ]}
                />
              </Card>
            </>
          )}
        </Loaded>
      </MemberOnly>
      {asking && (
        <Dialog
          title={words.cancelAsk}
          confirm={words.cancel}
          dismiss={words.keep}
          onConfirm={cancel}
          onClose={() => setAsking(false)}
        >
          <p>{words.cancelWhy}</p>
        </Dialog>
      )}
    </ShopPage>
  );
}

function Stamp({ of }: { of: Withdrawal }): JSX.Element | null {
  const words = useText(moneyWords);
  if (of.state === 'paid') return <Seal tone="ok">{words.withdrawalStates.paid}</Seal>;
  if (of.state === 'requested' || of.state === 'approved') return null;
  return <Seal tone="ink">{words.withdrawalStates[of.state]}</Seal>;
}

/** Its way, step by step, as the API tells it: what has a time is done, the first without one is now. */
function stepsOf(of: Withdrawal, words: (typeof moneyWords)[Language], language: Language): Step[] {
  const next = of.steps.findIndex(({ at }) => !at);
  return of.steps.map(({ step, at }, index) => {
    const back = step === 'returned';
    return {
      label: back ? words.stopped[stoppedBy(of)] : words.steps[step],
      state: at ? (back ? 'stopped' : 'done') : index === next ? 'now' : 'to-come',
      time: at ? shortDay(at, language) : undefined,
    };
  });
}

function stoppedBy({ state }: Withdrawal): 'refused' | 'failed' | 'cancelled' {
  return state === 'refused' || state === 'failed' ? state : 'cancelled';
}
