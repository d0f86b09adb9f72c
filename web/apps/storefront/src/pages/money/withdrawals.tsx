import { Amount, Badge, Empty, List, LoadMore, Row, Say, toast, useLanguage } from '@souk/shop-ui';
import type { JSX } from 'preact';
import { Loaded } from '../../parts/loaded.tsx';
import { MemberOnly } from '../../parts/member-only.tsx';
import { ShopPage } from '../../parts/shop-page.tsx';
import { answer, api, asProblem } from '../../shop/client.ts';
import { useText } from '../../shop/language.ts';
import { usePages } from '../../shop/pages.ts';
import { problemWords } from '../../shop/problems.ts';
import { useStanding } from '../../shop/session.ts';
import { told } from '../../shop/times.ts';
import { moneyWords } from '../../text/money.ts';
import { shopWords } from '../../text/shop.ts';

const tones = {
  requested: 'warn',
  approved: 'info',
  paid: 'ok',
  refused: 'bad',
  failed: 'bad',
  cancelled: 'ink',
} as const;

export default function WithdrawalsPage(): JSX.Element {
  const words = useText(moneyWords);
  const shop = useText(shopWords);
  const language = useLanguage();
  const withdrawals = usePages(useStanding() === 'guest' ? null : 'withdrawals', (after) =>
    answer(api.GET('/storefront/v1/me/withdrawals', { params: { query: { limit: 30, ...(after ? { after } : {}) } } })),
  );
  const more = () =>
    withdrawals.more().catch((error: unknown) => toast(problemWords(asProblem(error), language).title));
  return (
    <ShopPage title={words.withdrawals} back={{ href: '/me/wallet', label: shop.back.wallet }}>
      <MemberOnly>
        <Loaded of={withdrawals} shape="rows">
          {(page) =>
            page.items.length === 0 ? (
              <Empty icon="bank">{words.noWithdrawals}</Empty>
            ) : (
              <>
                <List>
                  {page.items.map((one) => (
                    <Row
                      key={one.id}
                      title={<Amount of={one.amount} currency={one.currency} />}
                      note={
                        <>
                          <Say text={`${one.destination.bank} ${one.destination.account}`} /> ·{' '}
                          {told(one.requested_at, language)}
                        </>
                      }
                      value={<Badge tone={tones[one.state]}>{words.withdrawalStates[one.state]}</Badge>}
                      href={`/me/withdrawals/${one.id}`}
                    />
                  ))}
                </List>
                <LoadMore next={typeof page.next === 'string'} onMore={more} />
              </>
            )
          }
        </Loaded>
      </MemberOnly>
    </ShopPage>
  );
}
