import { Badge, Button, Card, Empty, LoadMore, Quiet, Say, toast, useLanguage } from '@souk/shop-ui';
import type { JSX } from 'preact';
import { Loaded } from '../../parts/loaded.tsx';
import { MemberOnly } from '../../parts/member-only.tsx';
import { ShopPage } from '../../parts/shop-page.tsx';
import { answer, api, asProblem } from '../../shop/client.ts';
import { useText } from '../../shop/language.ts';
import { usePages } from '../../shop/pages.ts';
import { problemWords } from '../../shop/problems.ts';
import { forget } from '../../shop/resource.ts';
import { useStanding } from '../../shop/session.ts';
import { told } from '../../shop/times.ts';
import { accountWords } from '../../text/account.ts';
import { shopWords } from '../../text/shop.ts';

export default function NoticesPage(): JSX.Element {
  const words = useText(accountWords);
  const shop = useText(shopWords);
  const language = useLanguage();
  const notices = usePages(useStanding() === 'guest' ? null : 'notices', (after) =>
    answer(api.GET('/storefront/v1/me/notices', { params: { query: { limit: 30, ...(after ? { after } : {}) } } })),
  );
  const trouble = (error: unknown) => toast(problemWords(asProblem(error), language).title);
  const readAll = async () => {
    try {
      await answer(api.PUT('/storefront/v1/me/notices/read'));
      forget('me');
      await notices.reload();
    } catch (error) {
      trouble(error);
    }
  };
  const unread = notices.data?.items.some((notice) => !notice.read_at) ?? false;
  return (
    <ShopPage
      title={words.notices}
      back={{ href: '/me', label: shop.back.me }}
      end={
        unread && (
          <Button small kind="quiet" onPress={readAll}>
            {words.readAll}
          </Button>
        )
      }
    >
      <MemberOnly>
        <Loaded of={notices} shape="card">
          {(page) =>
            page.items.length === 0 ? (
              <Empty icon="bell">{words.noNotices}</Empty>
            ) : (
              <>
                {page.items.map((notice) => (
                  <Card
                    key={notice.id}
                    title={<Say text={notice.title} />}
                    end={!notice.read_at && <Badge tone="shop">{words.unread}</Badge>}
                  >
                    <p>
                      <Say text={notice.body} />
                    </p>
                    <Quiet>{told(notice.at, language)}</Quiet>
                  </Card>
                ))}
                <LoadMore next={typeof page.next === 'string'} onMore={() => notices.more().catch(trouble)} />
              </>
            )
          }
        </Loaded>
      </MemberOnly>
    </ShopPage>
  );
}
