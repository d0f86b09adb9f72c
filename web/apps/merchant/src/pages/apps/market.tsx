import type { AppResponse } from '@souk/api/merchant';
import { inLanguage, type Language } from '@souk/text';
import { AppCard, Button, EmptyState, Grid, ListPage, Skeleton, useLang } from '@souk/ui';
import { createLazyRoute } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useMarket } from '../../parts/names.ts';
import { Needs, ProblemOf } from '../../parts/ProblemOf.tsx';
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
  const [text, setText] = useState('');
  const apps = useMarket();
  const shown = apps.rows?.filter((app) => fits(app, text));
  return (
    <ListPage
      title={words.title}
      above={<AppsTabs current="market" />}
      search={{ value: text, onSearch: setText, placeholder: words.search }}
      onReload={apps.reload}
    >
      {apps.error === null ? null : <ProblemOf error={apps.error} onRetry={apps.reload} />}
      {shown === undefined ? (
        apps.error === null ? (
          <Skeleton shape="cards" />
        ) : null
      ) : shown.length === 0 ? (
        <EmptyState action={text === '' ? undefined : <Button onPress={() => setText('')}>{words.clear}</Button>}>
          {text === '' ? words.empty : words.nothingFits({ text })}
        </EmptyState>
      ) : (
        <Grid least={300}>
          {shown.map((app) => (
            <OneApp key={app.manifest.id} app={app} all={apps.rows ?? []} words={words} lang={lang} />
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
  words: AppsWords;
  lang: Language;
}

function OneApp({ app, all, words, lang }: OneAppProps): ReactNode {
  const { manifest } = app;
  const name = inLanguage(manifest.title, lang).text;
  const [installed] = installedOf(app);
  const reason = installed === undefined ? reasonAgainst(app, all, words, lang) : undefined;
  const to = `/apps/${manifest.id}`;
  return (
    <AppCard
      name={name}
      icon={appIcon(manifest.icon)}
      by={manifest.publisher}
      text={inLanguage(manifest.summary, lang).text}
      gives={givesText(manifest, words)}
      touches={touchesText(manifest, words)}
      price={priceText(manifest, words)}
      to={to}
      reason={reason}
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
