import { answer } from '@souk/api';
import type { AppResponse } from '@souk/api/merchant';
import { fresh, oneOfFilter, ProblemOf, useRead, useView } from '@souk/console';
import { inLanguage, type Language } from '@souk/text';
import { AppCard, Button, EmptyByFilter, EmptyState, Grid, ListPage, Skeleton, StateBadge, useLang } from '@souk/ui';
import { withFilter } from '@souk/view';
import { createLazyRoute } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api } from '../../data/api.ts';
import { Needs } from '../../parts/Needs.tsx';
import { useMarket } from '../../parts/names.ts';
import { appsList } from '../../views.ts';
import { AppSwitch } from './AppSwitch.tsx';
import { AppsTabs } from './AppsTabs.tsx';
import { appIcon } from './icon.ts';
import { type AppsWords, givesText, installedOf, priceText, touchesText, useAppsWords } from './words.ts';

export const route = createLazyRoute('/apps')({ component: MarketPage });

function MarketPage(): ReactNode {
  const words = useAppsWords();
  return (
    <Needs right="apps:read" page={words.title}>
      <Market />
    </Needs>
  );
}

function Market(): ReactNode {
  const words = useAppsWords();
  const lang = useLang();
  const { view, show } = useView(appsList);
  const { filters, sort } = view;
  const apps = useMarket();
  const parked = useParked();
  const nameOf = ({ manifest }: AppResponse) => inLanguage(manifest.title, lang).text;
  const shown = apps.rows
    ?.filter((app) => fits(app, filters.q ?? ''))
    .filter(({ manifest }) => filters.shelf === undefined || manifest.category === filters.shelf)
    .filter((app) => filters.state === undefined || (filters.state === 'installed') === installedOf(app).length > 0)
    .sort((a, b) => {
      const by = sort.by === 'gives' ? givesOf(a) - givesOf(b) : nameOf(a).localeCompare(nameOf(b), lang);
      return sort.down ? -by : by;
    });
  const shelves = [...new Set(apps.rows?.map(({ manifest }) => manifest.category))].sort();
  const shelfNames: Readonly<Record<string, string>> = words.shelves;
  return (
    <ListPage
      title={words.title}
      above={<AppsTabs current="market" />}
      search={{
        value: filters.q ?? '',
        onSearch: (text) => show(withFilter(view, 'q', text || undefined)),
        placeholder: words.search,
      }}
      filters={[
        oneOfFilter(
          'shelf',
          words.shelf,
          filters.shelf,
          shelves.map((shelf) => ({ value: shelf, label: shelfNames[shelf] ?? shelf })),
          (shelf) => show(withFilter(view, 'shelf', shelf)),
        ),
        oneOfFilter(
          'state',
          words.columns.state,
          filters.state,
          [
            { value: 'installed', label: words.tabs.installed },
            { value: 'new', label: words.notInstalled },
          ],
          (state) => show(withFilter(view, 'state', state)),
        ),
      ]}
      onClearFilters={() => show({ ...view, filters: {} })}
      sorts={{
        choices: [
          { id: 'name', label: words.columns.name },
          { id: 'gives', label: words.columns.gives },
        ],
        ...sort,
        onSort: (by) => show({ ...view, sort: by as typeof sort }),
      }}
      onReload={apps.reload}
    >
      {apps.error === null ? null : <ProblemOf error={apps.error} onRetry={apps.reload} />}
      {shown === undefined ? (
        apps.error === null ? (
          <Skeleton shape="cards" />
        ) : null
      ) : shown.length === 0 ? (
        apps.rows?.length === 0 ? (
          <EmptyState>{words.empty}</EmptyState>
        ) : (
          <EmptyByFilter onClear={() => show({ ...view, filters: {} })} />
        )
      ) : (
        <Grid least={300}>
          {shown.map((app) => (
            <OneApp
              key={app.manifest.id}
              app={app}
              all={apps.rows ?? []}
              parked={parked(app)}
              words={words}
              lang={lang}
            />
          ))}
        </Grid>
      )}
      {apps.more ? (
        <Button busy={apps.loadingMore} onPress={apps.onMore}>
          {words.all}
        </Button>
      ) : null}
    </ListPage>
  );
}

const givesOf = ({ manifest }: AppResponse) => manifest.budget?.max_bp ?? 0;

/** How many events wait because an app failed on them. */
function useParked(): (app: AppResponse) => number {
  const home = useRead(['home'], (signal) => answer(api.GET('/merchant/v1/home', { signal })), { stale: fresh.list });
  return (app) => home.data?.apps?.find((one) => one.app === app.manifest.id && one.parked > 0)?.parked ?? 0;
}

/** Both languages are searched: people call an app as they know it. */
function fits({ manifest }: AppResponse, text: string): boolean {
  const typed = text.normalize('NFKC').trim().toLowerCase();
  const { title, summary, description } = manifest;
  const said = [title, summary, description].flatMap((one) => [one['zh-CN'], one.en]);
  return typed === '' || said.some((one) => one?.toLowerCase().includes(typed));
}

interface OneAppProps {
  app: AppResponse;
  all: readonly AppResponse[];
  parked: number;
  words: AppsWords;
  lang: Language;
}

function OneApp({ app, all, parked, words, lang }: OneAppProps): ReactNode {
  const { manifest } = app;
  const name = inLanguage(manifest.title, lang).text;
  const [installed] = installedOf(app);
  const reason = installed === undefined ? reasonAgainst(app, all, words, lang) : undefined;
  const to = `/apps/${manifest.id}`;
  return (
    <AppCard
      name={name}
      icon={appIcon(manifest)}
      by={manifest.publisher}
      text={inLanguage(manifest.summary, lang).text}
      gives={givesText(manifest, words)}
      touches={touchesText(manifest, words)}
      price={priceText(manifest, words)}
      to={to}
      reason={reason}
      health={
        parked === 0 ? undefined : (
          <StateBadge tone="bad" icon="parked">
            {words.parked({ n: parked })}
          </StateBadge>
        )
      }
      control={
        installed === undefined ? (
          <Button icon="add" to={to} disabled={reason}>
            {words.add}
          </Button>
        ) : (
          <AppSwitch installation={installed} name={name} />
        )
      }
    />
  );
}

/** Why an app cannot be had: as it says itself of the others. */
export function reasonAgainst(
  { manifest }: AppResponse,
  all: readonly AppResponse[],
  words: AppsWords,
  lang: Language,
): string | undefined {
  const there = (id: string) => all.some((one) => one.manifest.id === id && installedOf(one).length > 0);
  const named = (ids: readonly string[]) =>
    ids
      .map((id) => {
        const one = all.find((other) => other.manifest.id === id);
        return one === undefined ? id : inLanguage(one.manifest.title, lang).text;
      })
      .join(', ');
  const clash = (manifest.conflicts ?? []).filter(there);
  if (clash.length > 0) return words.conflicts({ names: named(clash) });
  const lacks = (manifest.requires ?? []).map((need) => need.app).filter((id) => !there(id));
  return lacks.length > 0 ? words.requires({ names: named(lacks) }) : undefined;
}
