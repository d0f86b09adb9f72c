import { answer } from '@souk/api';
import type { AppInTenantResponse } from '@souk/api/platform';
import { ProblemOf, usePages, useWordsOf } from '@souk/console';
import { inLanguage } from '@souk/text';
import { instant } from '@souk/time';
import { Card, type Column, DataTable, EmptyState, StateBadge, Text, TextLink, TimeText, useLang } from '@souk/ui';
import { type ReactNode, useMemo } from 'react';
import { api } from '../../data/api.ts';
import { appsWords } from '../../text/apps.ts';
import { consoleWords } from '../../text/console.ts';

/** Which tenants have an app, as which version, on or off. */
export function UsedBy({ app }: { app: string }): ReactNode {
  const words = useWordsOf(appsWords);
  const { appStates } = useWordsOf(consoleWords);
  const lang = useLang();
  const used = usePages(['apps', 'used', app], (after, signal) => {
    const params = { path: { app }, query: { ...(after && { after }) } };
    return answer(api.GET('/platform/v1/apps/{app}/installations', { params, signal }));
  });
  const columns = useMemo((): readonly Column<AppInTenantResponse>[] => {
    const titles = words.columns;
    return [
      {
        id: 'tenant',
        title: titles.tenant,
        width: 180,
        cell: ({ tenant }) => (
          <TextLink to={`/tenants/${tenant.id}`}>
            <bdi>{inLanguage(tenant.name, lang).text || tenant.slug}</bdi>
          </TextLink>
        ),
      },
      { id: 'label', title: titles.label, width: 140, cell: (one) => <bdi>{one.label}</bdi> },
      { id: 'version', title: titles.version, width: 90, cell: (one) => <Text code>{one.version}</Text> },
      {
        id: 'state',
        title: titles.state,
        width: 110,
        cell: (one) => (
          <StateBadge tone={one.state === 'enabled' ? 'ok' : 'plain'} icon={one.state === 'enabled' ? 'check' : 'stop'}>
            {appStates[one.state]}
          </StateBadge>
        ),
      },
      { id: 'since', title: titles.since, width: 160, cell: (one) => <TimeText at={instant(one.since)} /> },
    ];
  }, [words, appStates, lang]);
  return (
    <Card title={words.usedBy} flush>
      {used.error === null ? null : <ProblemOf error={used.error} onRetry={used.reload} />}
      {used.rows === undefined && used.error !== null ? null : (
        <DataTable
          label={words.usedBy}
          rows={used.rows}
          rowId={(one) => one.id}
          rowName={(one) => one.tenant.slug}
          columns={columns}
          shown={columns.map((column) => column.id)}
          density={44}
          more={used.more}
          onMore={used.onMore}
          loadingMore={used.loadingMore}
          busy={used.busy}
          whole
          empty={<EmptyState>{words.usedByNone}</EmptyState>}
        />
      )}
    </Card>
  );
}
