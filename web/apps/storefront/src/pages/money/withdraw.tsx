import { format, minor, readAmount, symbolOf, toDecimal } from '@souk/money';
import { Button, Card, Empty, Field, Form, Note, Quiet, Summary, toast } from '@souk/shop-ui';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Loaded } from '../../parts/loaded.tsx';
import { MemberOnly } from '../../parts/member-only.tsx';
import { ShopPage } from '../../parts/shop-page.tsx';
import { answer, api } from '../../shop/client.ts';
import { useSent } from '../../shop/forms.ts';
import { meant } from '../../shop/intention.ts';
import { useText } from '../../shop/language.ts';
import { forget, know } from '../../shop/resource.ts';
import { useWallet } from '../../shop/wallet.ts';
import { moneyWords } from '../../text/money.ts';
import { shopWords } from '../../text/shop.ts';

export default function WithdrawPage(): JSX.Element {
  const words = useText(moneyWords);
  const shop = useText(shopWords);
  const wallet = useWallet();
  return (
    <ShopPage title={words.withdraw} back={{ href: '/me/wallet', label: shop.back.wallet }}>
      <MemberOnly>
        <Loaded of={wallet} shape="card" count={1}>
          {({ available, currency }) =>
            available === 0 ? (
              <Empty icon="coins" action={<Button href="/me/wallet">{words.toWallet}</Button>}>
                {words.nothing}
                <br />
                {words.nothingWhy}
              </Empty>
            ) : (
              <WithdrawForm available={available} currency={currency} />
            )
          }
        </Loaded>
      </MemberOnly>
    </ShopPage>
  );
}

function WithdrawForm({ available, currency }: { available: number; currency: string }): JSX.Element {
  const words = useText(moneyWords);
  const { route } = useLocation();
  const [amount, setAmount] = useState('');
  const [bank, setBank] = useState('');
  const [account, setAccount] = useState('');
  const [holder, setHolder] = useState('');
  const sent = useSent({
    amount: words.wrong.amount,
    'destination.bank': words.wrong.bank,
    'destination.account': words.wrong.account,
    'destination.holder': words.wrong.holder,
  });
  const submit = async () => {
    sent.clear();
    const read = readAmount(amount, currency);
    if (!read.ok) {
      // What cannot be read cannot be sent: all that is wrong is said at once all the same.
      const blank = { bank, account, holder };
      const missing = (['bank', 'account', 'holder'] as const).filter((name) => blank[name].trim() === '');
      return sent.mark({
        amount: words.wrong[read.why],
        ...Object.fromEntries(missing.map((name) => [`destination.${name}`, words.wrong[name]])),
      });
    }
    const body = {
      amount: read.value,
      destination: { bank: bank.trim(), account: account.trim(), holder: holder.trim() },
    };
    try {
      const asked = await meant('withdraw', body, (header) =>
        answer(api.POST('/storefront/v1/me/withdrawals', { params: { header }, body })),
      );
      forget('wallet');
      forget('withdrawals');
      know(`withdrawal:${asked.id}`, asked);
      toast(words.requested);
      route(`/me/withdrawals/${asked.id}`, true);
    } catch (error) {
      sent.refused(error);
    }
  };
  return (
    <Card>
      <Form label={words.withdraw} onSubmit={submit}>
        <Summary mistakes={sent.mistakes} />
        {sent.words && (
          <div role="alert">
            <Note tone="bad" title={sent.words.title}>
              {sent.words.action}
            </Note>
          </div>
        )}
        <Field
          label={words.amount}
          kind="decimal"
          unit={symbolOf(currency)}
          value={amount}
          onInput={setAmount}
          wrong={sent.wrong.amount}
          help={words.mostIs({ amount: format(minor(available), currency) })}
          end={
            <Button small kind="quiet" onPress={() => setAmount(toDecimal(minor(available), currency))}>
              {words.all}
            </Button>
          }
          maxLength={20}
        />
        <Field
          label={words.bank}
          help={words.bankHelp}
          value={bank}
          onInput={setBank}
          wrong={sent.wrong['destination.bank']}
          maxLength={100}
        />
        <Field
          label={words.account}
          value={account}
          onInput={setAccount}
          wrong={sent.wrong['destination.account']}
          maxLength={100}
        />
        <Field
          label={words.holder}
          help={words.holderHelp}
          autoComplete="name"
          value={holder}
          onInput={setHolder}
          wrong={sent.wrong['destination.holder']}
          maxLength={100}
        />
        <Quiet>{words.sealed}</Quiet>
        <Button kind="main" submit wide>
          {words.request}
        </Button>
      </Form>
    </Card>
  );
}
