import { answer } from '@souk/api';
import type { AppResponse } from '@souk/api/platform';
import { ProblemOf, usePages, useWordsOf } from '@souk/console';
import { inLanguage, type Language } from '@souk/text';
import { AppCard, Button, EmptyState, Grid, ListPage, Skeleton, useLang } from '@souk/ui';
import { createLazyRoute } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { api } from '../../data/api.ts';
import { appsWords } from '../../text/apps.ts';
import { UploadApp } from './upload.tsx';
import { type AppsWords, appIcon, givesText, priceText, touchesText } from './words.ts';

export const route = createLazyRoute('/apps')({ component: AppsPage });

/** The marketplace, as merchants are offered it. */
function AppsPage(): ReactNode {
  const words = useWordsOf(appsWords);
  const lang = useLang();
  const [text, setText] = useState('');
  const [uploading, setUploading] = useState(false);
  const apps = usePages(['apps', 'list'], (after, signal) =>
    answer(api.GET('/platform/v1/apps', { params: { query: { limit: 100, ...(after && { after }) } }, signal })),
  );
  const shown = apps.rows?.filter((app) => fits(app, text));
  const upload = (
    <Button kind="primary" icon="import" onPress={() => setUploading(true)}>
      {words.upload}
    </Button>
  );
  return (
    <ListPage
      title={words.title}
      action={upload}
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
            <OneApp key={app.manifest.id} app={app} words={words} lang={lang} />
          ))}
        </Grid>
      )}
      {apps.more ? (
        <Button busy={apps.loadingMore} onPress={apps.onMore}>
          {words.all}
        </Button>
      ) : null}
      <UploadApp open={uploading} onClose={() => setUploading(false)} />
    </ListPage>
  );
}

/** Both languages are searched: people call an app as they know it. */
function fits({ manifest }: AppResponse, text: string): boolean {
  const typed = text.normalize('NFKC').trim().toLowerCase();
  const { title, summary, description, id, publisher } = manifest;
  const said = [id, publisher, ...[title, summary, description].flatMap((one) => [one['zh-CN'], one.en])];
  return typed === '' || said.some((one) => one?.toLowerCase().includes(typed));
}

function OneApp({ app, words, lang }: { app: AppResponse; words: AppsWords; lang: Language }): ReactNode {
  const { manifest } = app;
  return (
    <AppCard
      name={`${inLanguage(manifest.title, lang).text} ${manifest.version}`}
      icon={appIcon(manifest.icon)}
      by={manifest.publisher}
      text={inLanguage(manifest.summary, lang).text}
      gives={givesText(manifest, words)}
      touches={touchesText(manifest, words)}
      price={priceText(manifest, words)}
      to={`/apps/${manifest.id}`}
    />
  );
}
