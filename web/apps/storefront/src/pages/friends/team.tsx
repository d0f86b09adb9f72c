import { Badge, Button, Card, Empty, Facts, LoadMore, Person, Pills, toast, useLanguage } from '@souk/shop-ui';
import { count } from '@souk/text';
import type { JSX } from 'preact';
import { useLocation, useRoute } from 'preact-iso';
import { Loaded } from '../../parts/loaded.tsx';
import { MemberOnly } from '../../parts/member-only.tsx';
import { ShopPage } from '../../parts/shop-page.tsx';
import { answer, api, asProblem } from '../../shop/client.ts';
import { useText } from '../../shop/language.ts';
import { usePages } from '../../shop/pages.ts';
import { problemWords } from '../../shop/problems.ts';
import { useResource } from '../../shop/resource.ts';
import { useStanding } from '../../shop/session.ts';
import { day } from '../../shop/times.ts';
import { friendsWords } from '../../text/friends.ts';
import { shopWords } from '../../text/shop.ts';

/** Those below, by level: how many, and who, with masked names as the API gives them. */
export default function TeamPage(): JSX.Element {
  const words = useText(friendsWords);
  const shop = useText(shopWords);
  const language = useLanguage();
  const guest = useStanding() === 'guest';
  const head = useResource(guest ? null : 'team:head', () =>
    answer(api.GET('/storefront/v1/me/team', { params: { query: { limit: 1 } } })),
  );
  const { query } = useRoute();
  const { route } = useLocation();
  const levels = head.data?.levels ?? [];
  const level = levels.find((one) => String(one.level) === query.level)?.level;
  const team = usePages(guest || !head.data ? null : `team:${level ?? 'all'}`, (after) =>
    answer(
      api.GET('/storefront/v1/me/team', {
        params: { query: { limit: 50, ...(level ? { level } : {}), ...(after ? { after } : {}) } },
      }),
    ),
  );
  const more = () => team.more().catch((error: unknown) => toast(problemWords(asProblem(error), language).title));
  const n = (of: number) => count(language, of);
  return (
    <ShopPage title={words.team} back={{ href: '/me', label: shop.back.me }}>
      <MemberOnly>
        {head.data && (head.data.total ?? 0) > 0 && (
          <Card title={words.total({ n: n(head.data.total ?? 0) })}>
            <Facts
              facts={(head.data.levels ?? []).map((level) => [
                words.level({ level: level.level }),
                words.people({ n: n(level.members) }),
              ])}
            />
          </Card>
        )}
        {levels.length > 1 && (
          <Pills
            label={words.team}
            value={level === undefined ? 'all' : String(level)}
            onChange={(next) => route(next === 'all' ? '/me/team' : `/me/team?level=${next}`, true)}
            pills={[
              { value: 'all', label: words.all },
              ...levels.map((one) => ({ value: String(one.level), label: words.level({ level: one.level }) })),
            ]}
          />
        )}
        <Loaded
          of={head.data ? team : { ...team, data: undefined, problem: head.problem, reload: head.reload }}
          shape="rows"
        >
          {(page) =>
            page.items.length === 0 ? (
              <Empty
                icon="tree"
                action={
                  <Button kind="main" href="/me/invite">
                    {words.invite}
                  </Button>
                }
              >
                {words.noTeam}
              </Empty>
            ) : (
              <>
                <Card>
                  <div>
                    {page.items.map((fellow) => (
                      <Person
                        key={fellow.no}
                        name={fellow.name}
                        note={`${words.no({ no: fellow.no })} · ${words.joined({ day: day(fellow.joined_at, language) })}`}
                        end={
                          <Badge tone={fellow.level === 1 ? 'shop' : 'ink'}>
                            {words.level({ level: fellow.level })}
                          </Badge>
                        }
                      />
                    ))}
                  </div>
                </Card>
                <LoadMore next={typeof page.next === 'string'} onMore={more} />
              </>
            )
          }
        </Loaded>
      </MemberOnly>
    </ShopPage>
  );
}
