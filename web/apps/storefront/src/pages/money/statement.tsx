import { Amount, Card, Empty, Entry, List, LoadMore, Row, Say, toast, useLanguage } from '@souk/shop-ui';
import type { JSX } from 'preact';
import { Loaded } from '../../parts/loaded.tsx';
import { MemberOnly } from '../../parts/member-only.tsx';
import { ShopPage } from '../../parts/shop-page.tsx';
import { answer, api, asProblem } from '../../shop/client.ts';
import { useText } from '../../shop/language.ts';
import { usePages } from '../../shop/pages.ts';
import { problemWords } from '../../shop/problems.ts';
import { useStanding } from '../../shop/session.ts';
import { day, time } from '../../shop/times.ts';
import type { OwnEntry } from '../../shop/types.ts';
import { moneyWords } from '../../text/money.ts';
import { shopWords } from '../../text/shop.ts';

/** Every movement between the pockets, as the ledger has it. */
export default function StatementPage(): JSX.Element {
  const words = useText(moneyWords);
  const shop = useText(shopWords);
  const language = useLanguage();
  const pockets: Readonly<Record<string, string>> = words.pockets;
  const reasons: Readonly<Record<string, string>> = words.reasons;
  const entries = usePages(useStanding() === 'guest' ? null : 'entries', (after) =>
    answer(
      api.GET('/storefront/v1/me/wallet/entries', {
        params: { query: { limit: 50, newest_first: true, ...(after ? { after } : {}) } },
      }),
    ),
  );
  const more = () => entries.more().catch((error: unknown) => toast(problemWords(asProblem(error), language).title));
  return (
    <ShopPage title={words.statement} back={{ href: '/me/wallet', label: shop.back.wallet }}>
      <MemberOnly>
        <Loaded of={entries} shape="rows">
          {(page) =>
            page.items.length === 0 ? (
              <Empty icon="ledger">{words.noEntries}</Empty>
            ) : (
              <>
                <Card>
                  {page.items.map((entry) => (
                    <Entry
                      key={entry.id}
                      title={reasons[entry.reason] ?? entry.reason}
                      note={words.movedTo({
                        from: pockets[entry.from] ?? words.shopSide,
                        to: pockets[entry.to] ?? words.shopSide,
                      })}
                      about={entry.reward && <About reward={entry.reward} />}
                      time={time(entry.at, language)}
                      at={entry.at}
                    >
                      <Amount of={entry.amount} currency={entry.currency} />
                    </Entry>
                  ))}
                </Card>
                <LoadMore next={typeof page.next === 'string'} onMore={more} />
                <List>
                  <Row
                    icon="file"
                    title={words.exportCsv}
                    href="/storefront/v1/me/wallet/entries.csv"
                    download="wallet.csv"
                  />
                </List>
              </>
            )
          }
        </Loaded>
      </MemberOnly>
    </ShopPage>
  );
}

/** Which app gave it for what, and when it can be taken. */
function About({ reward }: { reward: NonNullable<OwnEntry['reward']> }): JSX.Element {
  const words = useText(moneyWords);
  const language = useLanguage();
  const on = reward.state === 'pending' ? reward.available_at : null;
  return (
    <>
      <Say text={reward.title} /> · <Say text={reward.line_title} />
      {on && ` · ${words.availableOn({ day: day(on, language) })}`}
    </>
  );
}
