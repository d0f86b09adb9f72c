import { format, minor, readAmount, symbolOf, toDecimal } from '@souk/money';
import {
  Button,
  Card,
  Check,
  Choice,
  Empty,
  Facts,
  Field,
  Form,
  Note,
  Quiet,
  Say,
  Summary,
  toast,
  useLanguage,
} from '@souk/shop-ui';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Loaded } from '../../parts/loaded.tsx';
import { MemberOnly } from '../../parts/member-only.tsx';
import { ShopPage } from '../../parts/shop-page.tsx';
import { answer, api, asProblem } from '../../shop/client.ts';
import { useSent } from '../../shop/forms.ts';
import { meant } from '../../shop/intention.ts';
import { useText } from '../../shop/language.ts';
import { problemWords } from '../../shop/problems.ts';
import { forget, know } from '../../shop/resource.ts';
import type { KeptDestination, WithdrawalTerms } from '../../shop/types.ts';
import { useDestinations, useTerms } from '../../shop/wallet.ts';
import { moneyWords } from '../../text/money.ts';
import { shopWords } from '../../text/shop.ts';

export default function WithdrawPage(): JSX.Element {
  const words = useText(moneyWords);
  const shop = useText(shopWords);
  const terms = useTerms();
  const kept = useDestinations();
  return (
    <ShopPage title={words.withdraw} back={{ href: '/me/wallet', label: shop.back.wallet }}>
      <MemberOnly>
        <Loaded of={terms} shape="card" count={1}>
          {(data) =>
            data.most === 0 ? (
              <Empty icon="coins" action={<Button href="/me/wallet">{words.toWallet}</Button>}>
                {data.left_today === 0 ? words.enoughToday : words.nothing}
                <br />
                {data.left_today === 0
                  ? words.perDay({ n: data.per_day ?? 0 })
                  : data.available > 0
                    ? words.leastIs({ amount: format(minor(data.least), data.currency) })
                    : words.nothingWhy}
              </Empty>
            ) : (
              <Loaded of={kept} shape="card" count={1}>
                {({ items }) => <WithdrawForm terms={data} kept={items} />}
              </Loaded>
            )
          }
        </Loaded>
      </MemberOnly>
    </ShopPage>
  );
}

const another = 'another';

/** How much, and where to: an account that is kept, or another one. */
function WithdrawForm({ terms, kept }: { terms: WithdrawalTerms; kept: readonly KeptDestination[] }): JSX.Element {
  const words = useText(moneyWords);
  const language = useLanguage();
  const { route } = useLocation();
  const { currency, most, least } = terms;
  const money = (of: number) => format(minor(of), currency);
  const [amount, setAmount] = useState('');
  const [where, setWhere] = useState<string>(kept[0]?.id ?? another);
  const [to, setTo] = useState({ bank: '', account: '', holder: '' });
  const [keep, setKeep] = useState(false);
  const isNew = where === another;
  const sent = useSent({
    amount: words.wrong.amount,
    kept: words.wrong.kept,
    'destination.bank': words.wrong.bank,
    'destination.account': words.wrong.account,
    'destination.holder': words.wrong.holder,
  });
  const submit = async () => {
    sent.clear();
    const read = readAmount(amount, currency);
    const parts = (['bank', 'account', 'holder'] as const).filter((name) => isNew && to[name].trim() === '');
    const wrong = !read.ok
      ? words.wrong[read.why]
      : read.value > most
        ? words.wrong.more({ amount: money(most) })
        : read.value < least
          ? words.wrong.less({ amount: money(least) })
          : undefined;
    if (!read.ok || wrong !== undefined) {
      // What cannot be read or had is not sent: all that is wrong is said at once all the same.
      return sent.mark({
        amount: wrong ?? words.wrong.amount,
        ...Object.fromEntries(parts.map((name) => [`destination.${name}`, words.wrong[name]])),
      });
    }
    const destination = { bank: to.bank.trim(), account: to.account.trim(), holder: to.holder.trim() };
    const body = isNew ? { amount: read.value, destination } : { amount: read.value, kept: where };
    try {
      const asked = await meant('withdraw', body, (header) =>
        answer(api.POST('/storefront/v1/me/withdrawals', { params: { header }, body })),
      );
      forget('wallet');
      forget('withdrawals');
      know(`withdrawal:${asked.id}`, asked);
      toast(words.requested);
      // Asking has worked; an account that could not be kept is written again the next time.
      if (isNew && keep)
        await answer(api.POST('/storefront/v1/me/destinations', { body: destination })).catch(() => {});
      forget('destinations');
      route(`/me/withdrawals/${asked.id}`, true);
    } catch (error) {
      sent.refused(error);
    }
  };
  const drop = async (id: string) => {
    try {
      await answer(api.DELETE('/storefront/v1/me/destinations/{id}', { params: { path: { id } } }));
      setWhere(kept.find((one) => one.id !== id)?.id ?? another);
      toast(words.dropped);
    } catch (error) {
      toast(problemWords(asProblem(error), language).title);
    }
    forget('destinations');
  };
  const field = (name: keyof typeof to) => ({
    label: words[name],
    value: to[name],
    onInput: (value: string) => setTo({ ...to, [name]: value }),
    wrong: sent.wrong[`destination.${name}`],
    maxLength: 100,
  });
  return (
    <Form label={words.withdraw} onSubmit={submit}>
      <Summary mistakes={sent.mistakes} />
      {sent.words && (
        <div role="alert">
          <Note tone="bad" title={sent.words.title}>
            {sent.words.action}
          </Note>
        </div>
      )}
      <Card title={words.howMuch}>
        <Field
          label={words.amount}
          kind="decimal"
          unit={symbolOf(currency)}
          value={amount}
          onInput={setAmount}
          wrong={sent.wrong.amount}
          help={words.mostIs({ amount: money(most) })}
          end={
            <Button small kind="quiet" onPress={() => setAmount(toDecimal(minor(most), currency))}>
              {words.all}
            </Button>
          }
          maxLength={20}
        />
        <Facts
          facts={[
            [words.least, money(least)],
            [words.fee, terms.fee === 0 ? words.noFee : money(terms.fee)],
            ...(typeof terms.left_today === 'number'
              ? [[words.today, words.leftToday({ n: terms.left_today, of: terms.per_day ?? 0 })] as const]
              : []),
          ]}
        />
      </Card>
      <Card title={words.whereTo}>
        {kept.length > 0 && (
          <Choice
            label={words.whereTo}
            value={where}
            onChange={setWhere}
            options={[
              ...kept.map(({ id, destination }) => ({
                value: id,
                label: <Say text={`${destination.bank} ${destination.account}`} />,
                note: <Say text={destination.holder} />,
              })),
              { value: another, label: words.anotherAccount },
            ]}
          />
        )}
        {!isNew && (
          <Button small kind="quiet" onPress={() => drop(where)}>
            {words.drop}
          </Button>
        )}
        {isNew && (
          <>
            <Field {...field('bank')} help={words.bankHelp} />
            <Field {...field('account')} />
            <Field {...field('holder')} help={words.holderHelp} autoComplete="name" />
            <Check label={words.keepAccount} checked={keep} onChange={setKeep} />
          </>
        )}
        <Quiet>{words.sealed}</Quiet>
      </Card>
      <Button kind="main" submit wide>
        {words.request}
      </Button>
    </Form>
  );
}
