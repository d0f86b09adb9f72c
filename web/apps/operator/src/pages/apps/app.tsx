import { answer } from '@souk/api';
import type { PublishedAppResponse } from '@souk/api/platform';
import { Loaded, useRead, useVisit, useWordsOf } from '@souk/console';
import { inLanguage } from '@souk/text';
import { instant } from '@souk/time';
import { AppTile, Card, CopyText, DetailPage, Facts, Row, StateBadge, TimeText, useLang } from '@souk/ui';
import { createLazyRoute, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api } from '../../data/api.ts';
import { appsWords } from '../../text/apps.ts';
import { Files } from './files.tsx';
import { Grants } from './grants.tsx';
import { UsedBy } from './usedBy.tsx';
import { appIcon, givesText, priceText } from './words.ts';

export const route = createLazyRoute('/apps/$app')({ component: AppPage });

function AppPage(): ReactNode {
  const { app } = useParams({ strict: false }) as { app: string };
  const read = useRead(['apps', 'one', app], (signal) =>
    answer(api.GET('/platform/v1/apps/{app}', { params: { path: { app } }, signal })),
  );
  const words = useWordsOf(appsWords);
  return (
    <Loaded of={read} shape="cards" page={{ title: words.title, back: { to: '/apps', label: words.all } }}>
      {(data) => <App key={data.manifest.id} app={data} />}
    </Loaded>
  );
}

/** One app: what it is and asks for, its files, and who has it. */
function App({ app }: { app: PublishedAppResponse }): ReactNode {
  const words = useWordsOf(appsWords);
  const lang = useLang();
  const { manifest } = app;
  const name = inLanguage(manifest.title, lang).text;
  useVisit({ to: `/apps/${manifest.id}`, label: name });
  return (
    <DetailPage
      title={name}
      back={{ to: '/apps', label: words.all }}
      states={
        <StateBadge tone="glaze" icon="tag">
          {manifest.version}
        </StateBadge>
      }
      hint={
        <Row gap={8}>
          <AppTile icon={appIcon(manifest.icon)} size="small" />
          {inLanguage(manifest.summary, lang).text}
        </Row>
      }
      context={
        <>
          <About app={app} />
          <Grants manifest={manifest} />
        </>
      }
    >
      <Files files={app.files} latest={manifest.version} />
      <UsedBy app={manifest.id} />
    </DetailPage>
  );
}

function About({ app }: { app: PublishedAppResponse }): ReactNode {
  const words = useWordsOf(appsWords);
  const lang = useLang();
  const { manifest } = app;
  const { events = [] } = manifest;
  const names: Readonly<Record<string, string>> = words.eventNames;
  return (
    <Card title={words.about} hint={inLanguage(manifest.description, lang).text}>
      <Facts
        items={[
          [words.publisher, <bdi key="by">{manifest.publisher}</bdi>],
          [words.budget, givesText(manifest, words)],
          [words.price, priceText(manifest, words)],
          [words.hooks, manifest.hooks.map((hook) => words.hookNames[hook]).join(' · ')],
          ...(events.length === 0
            ? []
            : ([
                [words.events, <bdi key="events">{events.map((event) => names[event] ?? event).join(' · ')}</bdi>],
              ] as const)),
          [words.published, <TimeText key="at" at={instant(app.published_at)} />],
          [words.digest, <CopyText key="digest" text={app.digest} short={app.digest.slice(0, 12)} code />],
        ]}
      />
    </Card>
  );
}
