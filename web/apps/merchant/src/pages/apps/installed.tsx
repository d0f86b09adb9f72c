import { answer } from '@souk/api';
import type { InstallationResponse } from '@souk/api/merchant';
import { type Pages, ProblemOf } from '@souk/console';
import { formatRate, rate } from '@souk/money';
import { inLanguage } from '@souk/text';
import { instant } from '@souk/time';
import { Button, type Column, DataTable, EmptyState, Page, TimeText, useLang } from '@souk/ui';
import { createLazyRoute } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { api } from '../../data/api.ts';
import { usePages } from '../../data/read.ts';
import { Needs } from '../../parts/Needs.tsx';
import { useMarket } from '../../parts/names.ts';
import { AppSwitch } from './AppSwitch.tsx';
import { AppsTabs } from './AppsTabs.tsx';
import { useAppsWords } from './words.ts';

export const route = createLazyRoute('/apps/installed')({ component: InstalledPage });

function InstalledPage(): ReactNode {
  const words = useAppsWords();
  return (
    <Needs right="apps:read" page={words.tabs.installed}>
      <Installed />
    </Needs>
  );
}

/** What is installed, in the shop's order. */
export function useInstallations(): Pages<InstallationResponse> {
  return usePages(['apps', 'installations'], (after, signal) =>
    answer(
      api.GET('/merchant/v1/apps/installations', {
        params: { query: { limit: 200, ...(after && { after }) } },
        signal,
      }),
    ),
  );
}

/** Names of apps in the language that is shown, by id. */
export function useAppNames(): (id: string) => string {
  const lang = useLang();
  const market = useMarket();
  return useMemo(() => {
    const names = new Map(
      market.rows?.map(({ manifest }) => [manifest.id, inLanguage(manifest.title, lang).text] as const),
    );
    return (id) => names.get(id) ?? id;
  }, [market.rows, lang]);
}

function Installed(): ReactNode {
  const words = useAppsWords();
  const installations = useInstallations();
  const nameOf = useAppNames();
  const rows = installations.rows?.filter(({ state }) => state !== 'uninstalled');
  const columns = useMemo((): readonly Column<InstallationResponse>[] => {
    const titles = words.columns;
    return [
      { id: 'name', title: titles.name, width: 200, cell: (one) => <bdi>{nameOf(one.app)}</bdi> },
      { id: 'label', title: titles.label, width: 160, cell: (one) => <bdi>{one.label}</bdi> },
      {
        id: 'state',
        title: titles.state,
        width: 150,
        cell: (one) => <AppSwitch installation={one} name={`${nameOf(one.app)} ${one.label}`} />,
      },
      { id: 'version', title: titles.version, width: 100, cell: (one) => one.version },
      {
        id: 'gives',
        title: titles.gives,
        width: 110,
        end: true,
        cell: (one) => (one.budget_bp === 0 ? '—' : formatRate(rate(one.budget_bp))),
      },
      { id: 'since', title: titles.since, width: 170, cell: (one) => <TimeText at={instant(one.created_at)} /> },
    ];
  }, [words, nameOf]);
  return (
    <Page title={words.title}>
      <AppsTabs current="installed" />
      {installations.error === null ? null : <ProblemOf error={installations.error} onRetry={installations.reload} />}
      {rows === undefined && installations.error !== null ? null : (
        <DataTable
          label={words.tabs.installed}
          rows={rows}
          rowId={(one) => one.id}
          rowName={(one) => one.label}
          rowTo={(one) => `/apps/${one.app}?in=${one.id}`}
          columns={columns}
          shown={columns.map((column) => column.id)}
          density={44}
          more={installations.more}
          onMore={installations.onMore}
          loadingMore={installations.loadingMore}
          busy={installations.busy}
          empty={<EmptyState action={<Button to="/apps">{words.toMarket}</Button>}>{words.noneInstalled}</EmptyState>}
        />
      )}
    </Page>
  );
}
