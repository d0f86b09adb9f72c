import {
  Amount,
  Badge,
  Button,
  Card,
  Empty,
  Facts,
  List,
  LoadMore,
  Note,
  Pills,
  Pockets,
  Quiet,
  Reward,
  Row,
  Say,
  toast,
  useLanguage,
} from '@souk/shop-ui';
import type { Bilingual, Language } from '@souk/text';
import type { JSX } from 'preact';
import { useLocation, useRoute } from 'preact-iso';
import { Loaded } from '../../parts/loaded.tsx';
import { MemberOnly } from '../../parts/member-only.tsx';
import { ShopPage } from '../../parts/shop-page.tsx';
import { answer, api, asProblem } from '../../shop/client.ts';
import { useText } from '../../shop/language.ts';
import { usePages } from '../../shop/pages.ts';
import { problemWords } from '../../shop/problems.ts';
import { useStanding } from '../../shop/session.ts';
import { day, shortDay } from '../../shop/times.ts';
import type { Reward as Earned, Wallet } from '../../shop/types.ts';
import { useWallet } from '../../shop/wallet.ts';
import { moneyWords } from '../../text/money.ts';
import { shopWords } from '../../text/shop.ts';

const views = ['pending', 'available', 'reversed'] as const;

/** Four figures, and below them where each of them comes from, and when. */
export default function WalletPage(): JSX.Element {
  const words = useText(moneyWords);
  const shop = useText(shopWords);
  const wallet = useWallet();
  return (
    <ShopPage
      title={words.wallet}
      back={{ href: '/me', label: shop.back.me }}
      actions={
        wallet.data &&
        wallet.data.available > 0 && (
          <Button kind="main" wide href="/me/withdraw">
            {words.withdraw}
          </Button>
        )
      }
    >
      <MemberOnly>
        <Card>
          <Loaded of={wallet} shape="pockets" count={1}>
            {(data) => (
              <Pockets
                currency={data.currency}
                main={{ label: words.available, of: data.available }}
                others={[
                  { label: words.pending, of: data.pending },
                  { label: words.withdrawing, of: data.withdrawing },
                  { label: words.withdrawn, of: data.withdrawn },
                ]}
              />
            )}
          </Loaded>
          {wallet.data && <Waiting of={wallet.data} />}
        </Card>
        {wallet.data && wallet.data.debt > 0 && (
          <Note tone="warn" title={words.debt} end={<Amount of={wallet.data.debt} currency={wallet.data.currency} />}>
            {words.debtWhy}
          </Note>
        )}
        <List>
          <Row icon="ledger" title={words.statement} href="/me/statement" />
          <Row icon="bank" title={words.withdrawals} href="/me/withdrawals" />
        </List>
        <Rewards />
      </MemberOnly>
    </ShopPage>
  );
}

/** What the pending part waits for, each with its first date. */
function Waiting({ of: { waiting, currency } }: { of: Wallet }): JSX.Element | null {
  const words = useText(moneyWords);
  const language = useLanguage();
  if (waiting.length === 0) return null;
  return (
    <Facts
      facts={waiting.map(({ waits_for, amount, next_at }) => [
        next_at
          ? words.firstOn({ what: words.waits[waits_for], day: shortDay(next_at, language) })
          : words.waits[waits_for],
        <Amount key={waits_for} of={amount} currency={currency} />,
      ])}
    />
  );
}

function Rewards(): JSX.Element {
  const words = useText(moneyWords);
  const language = useLanguage();
  const { query } = useRoute();
  const { route } = useLocation();
  const view = views.find((one) => one === query.show);
  const rewards = usePages(useStanding() === 'guest' ? null : `rewards:${view ?? 'all'}`, (after) =>
    answer(
      api.GET('/storefront/v1/me/rewards', {
        params: { query: { limit: 20, ...(view ? { state: view } : {}), ...(after ? { after } : {}) } },
      }),
    ),
  );
  const more = () => rewards.more().catch((error: unknown) => toast(problemWords(asProblem(error), language).title));
  return (
    <Card title={words.rewards}>
      <Pills
        label={words.rewards}
        value={view ?? 'all'}
        onChange={(next) => route(next === 'all' ? '/me/wallet' : `/me/wallet?show=${next}`, true)}
        pills={(['all', ...views] as const).map((value) => ({ value, label: words.views[value] }))}
      />
      <Loaded of={rewards} shape="rows">
        {(page) =>
          page.items.length === 0 ? (
            <Empty icon="coins">{view ? words.noRewardsHere : words.noRewards}</Empty>
          ) : (
            <>
              {page.items.map((reward) => (
                <Earning key={reward.id} reward={reward} />
              ))}
              <LoadMore next={typeof page.next === 'string'} onMore={more} />
            </>
          )
        }
      </Loaded>
    </Card>
  );
}

const tones = { pending: 'warn', available: 'ok', reversed: 'ink' } as const;

/** One reward: how much, when it can be taken, and why not before. */
function Earning({ reward }: { reward: Earned }): JSX.Element {
  const words = useText(moneyWords);
  const language = useLanguage();
  return (
    <Reward
      title={<Say text={nameOf(reward)} />}
      note={
        <>
          <Say text={reward.line_title} /> · {words.earnedAt} {day(reward.at, language)}
        </>
      }
      amount={<Amount of={reward.amount - reward.reversed} currency={reward.currency} size="large" />}
      state={<Badge tone={tones[reward.state]}>{words.states[reward.state]}</Badge>}
      when={whenOf(reward, words, language)}
    >
      {reward.reversed > 0 && (
        <Quiet>
          {words.takenBack} <Amount of={-reward.reversed} currency={reward.currency} size="small" />
        </Quiet>
      )}
    </Reward>
  );
}

/** What the app calls itself; its label in the shop where it has no name. */
function nameOf({ title, app }: Earned): Bilingual | string {
  return title['zh-CN'] || title.en ? title : app;
}

/** When it can be taken and why not before, as the API says it; nothing is counted here. */
function whenOf(reward: Earned, words: (typeof moneyWords)[Language], language: Language): string | undefined {
  if (reward.state === 'reversed') return undefined;
  const on = reward.available_at;
  if (reward.state === 'available') return on ? words.availableSince({ day: day(on, language) }) : undefined;
  const said = reward.available_at_latest ? words.availableLatest : words.availableOn;
  const window = reward.window_ends_at;
  const why = [
    reward.waits_for && words.waits[reward.waits_for],
    window && words.windowUntil({ day: shortDay(window, language) }),
    reward.freeze_days > 0 && words.thenFrozen({ n: reward.freeze_days }),
  ].filter(Boolean);
  return words.because({ date: on ? said({ day: day(on, language) }) : words.noDateYet, why: why.join(words.and) });
}
