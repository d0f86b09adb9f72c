import { answer } from '@souk/api';
import type { AppResponse, InstallationResponse } from '@souk/api/merchant';
import { Loaded, useRead, useVisit, useWordsOf } from '@souk/console';
import { inLanguage } from '@souk/text';
import { ActionMenu, AppTile, Button, DetailPage, Row, useLang, ViewTabs } from '@souk/ui';
import { createLazyRoute, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { api } from '../../data/api.ts';
import { useMayNot } from '../../parts/may.ts';
import { Needs } from '../../parts/Needs.tsx';
import { consoleWords } from '../../text/console.ts';
import { AppSwitch } from './AppSwitch.tsx';
import { About, Grants } from './about.tsx';
import { appIcon } from './icon.ts';
import { InstallPage } from './install.tsx';
import { Parked } from './parked.tsx';
import { Runs } from './runs.tsx';
import { AppSettings } from './settings.tsx';
import { UninstallDialog } from './uninstall.tsx';
import { isPriceApp } from './values.ts';
import { installedOf, useAppsWords } from './words.ts';

export const route = createLazyRoute('/apps/$app')({ component: AppPage });

const parts = ['settings', 'grants', 'runs', 'parked', 'about'] as const;

function AppPage(): ReactNode {
  const words = useAppsWords();
  const { app } = useParams({ from: '/apps/$app' });
  return (
    <Needs right="apps:read" page={words.title}>
      <Read key={app} name={app} />
    </Needs>
  );
}

function Read({ name }: { name: string }): ReactNode {
  const words = useAppsWords();
  const lang = useLang();
  const app = useRead(['apps', 'one', name], (signal) =>
    answer(api.GET('/merchant/v1/apps/{app}', { params: { path: { app: name } }, signal })),
  );
  const title = app.data === undefined ? undefined : inLanguage(app.data.manifest.title, lang).text;
  useVisit(title === undefined ? undefined : { to: `/apps/${name}`, label: title });
  return (
    <Loaded of={app} shape="cards" page={{ title: words.one, back: { to: '/apps', label: words.all } }}>
      {(data) => <Chosen app={data} />}
    </Loaded>
  );
}

/** The installation that the address names, else the first; without one, what the app would be. */
function Chosen({ app }: { app: AppResponse }): ReactNode {
  const search: { in?: string } = useSearch({ strict: false });
  const all = installedOf(app);
  const chosen = all.find(({ id }) => id === search.in) ?? all[0];
  if (chosen === undefined || search.in === 'new') return <InstallPage app={app} />;
  return <ReadInstallation key={chosen.id} app={app} id={chosen.id} />;
}

function ReadInstallation({ app, id }: { app: AppResponse; id: string }): ReactNode {
  const words = useAppsWords();
  const lang = useLang();
  const installation = useRead(['apps', 'installation', id], (signal) =>
    answer(api.GET('/merchant/v1/apps/installations/{id}', { params: { path: { id } }, signal })),
  );
  return (
    <Loaded
      of={installation}
      shape="cards"
      page={{
        title: inLanguage(app.manifest.title, lang).text,
        back: { to: '/apps', label: words.all },
      }}
    >
      {(data) => <Installed app={app} installation={data} />}
    </Loaded>
  );
}

function Installed({ app, installation }: { app: AppResponse; installation: InstallationResponse }): ReactNode {
  const words = useAppsWords();
  const common = useWordsOf(consoleWords);
  const lang = useLang();
  const mayNot = useMayNot();
  const [removing, setRemoving] = useState(false);
  const search: { part?: string } = useSearch({ strict: false });
  const part = parts.find((one) => one === search.part) ?? 'settings';
  const { manifest } = app;
  const title = inLanguage(manifest.title, lang).text;
  const path = `/apps/${manifest.id}`;
  return (
    <DetailPage
      title={title}
      back={{ to: '/apps', label: words.all }}
      states={
        <Row gap={12}>
          <AppTile icon={appIcon(manifest)} size="small" />
          <AppSwitch installation={installation} name={title} />
        </Row>
      }
      hint={
        <bdi>
          {[
            words.version({ version: installation.version }),
            words.by({ name: manifest.publisher }),
            ...(installation.label === manifest.id ? [] : [installation.label]),
          ].join(' · ')}
        </bdi>
      }
      actions={
        <ActionMenu
          groups={[
            {
              actions: [
                {
                  id: 'again',
                  label: words.addAgain,
                  icon: 'add',
                  disabled: mayNot('apps:write'),
                  to: `${path}?in=new`,
                },
                {
                  id: 'remove',
                  label: words.uninstall,
                  icon: 'delete',
                  danger: true,
                  disabled: mayNot('apps:write'),
                  onPress: () => setRemoving(true),
                },
              ],
            },
          ]}
        >
          <Button icon="more" aria-label={common.more} aria-haspopup="menu" />
        </ActionMenu>
      }
      tabs={
        <ViewTabs
          current={part}
          views={parts.map((one) => ({
            id: one,
            label: words.parts[one],
            to: `${path}?in=${installation.id}&part=${one}`,
          }))}
        />
      }
      {...(part === 'settings' ? { context: <About app={app} short /> } : {})}
    >
      {part === 'settings' ? <AppSettings app={app} installation={installation} /> : null}
      {part === 'grants' ? <Grants app={app} given={installation.grants} /> : null}
      {part === 'runs' ? <Runs id={installation.id} prices={isPriceApp(app.manifest)} /> : null}
      {part === 'parked' ? <Parked id={installation.id} /> : null}
      {part === 'about' ? <About app={app} /> : null}
      <UninstallDialog open={removing} onClose={() => setRemoving(false)} installation={installation} name={title} />
    </DetailPage>
  );
}
