import { answer } from '@souk/api';
import type { ApiKeyResponse } from '@souk/api/merchant';
import { inWords, ProblemOf, useRefresh, useWordsOf } from '@souk/console';
import { instant } from '@souk/time';
import {
  Button,
  type Column,
  ConfirmDialog,
  DataTable,
  EmptyState,
  Page,
  StateBadge,
  Text,
  TimeText,
  useToasts,
} from '@souk/ui';
import { createLazyRoute } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { api } from '../../data/api.ts';
import { usePages } from '../../data/read.ts';
import { useMayNot } from '../../parts/may.ts';
import { Needs } from '../../parts/Needs.tsx';
import { consoleWords } from '../../text/console.ts';
import { settingsWords } from '../../text/settings.ts';
import { MakeKey } from './makeKey.tsx';
import { SettingsTabs } from './SettingsTabs.tsx';

export const route = createLazyRoute('/settings/keys')({ component: KeysPage });

function KeysPage(): ReactNode {
  const words = useWordsOf(settingsWords);
  return (
    <Needs right="staff:write" page={words.keys}>
      <Keys />
    </Needs>
  );
}

function Keys(): ReactNode {
  const words = useWordsOf(settingsWords);
  const { rights } = useWordsOf(consoleWords);
  const mayNot = useMayNot();
  const refresh = useRefresh();
  const { show } = useToasts();
  const why = mayNot('staff:write');
  const [making, setMaking] = useState(false);
  const [revoked, setRevoked] = useState<ApiKeyResponse | null>(null);
  const keys = usePages(['keys', 'list'], (after, signal) =>
    answer(api.GET('/merchant/v1/api-keys', { params: { query: { ...(after && { after }) } }, signal })),
  );
  const columns = useMemo((): readonly Column<ApiKeyResponse>[] => {
    const titles = words.keyColumns;
    return [
      { id: 'name', title: titles.name, width: 170, cell: (key) => <bdi>{key.name}</bdi> },
      { id: 'hint', title: titles.hint, width: 150, cell: (key) => <Text code>{`${key.hint}…`}</Text> },
      {
        id: 'scopes',
        title: titles.scopes,
        width: 260,
        cell: (key) => key.scopes.map((scope) => rights[scope]).join(' · '),
      },
      { id: 'created', title: titles.created, width: 160, cell: (key) => <TimeText at={instant(key.created_at)} /> },
      {
        id: 'state',
        title: titles.state,
        width: 100,
        cell: (key) => (
          <StateBadge tone={key.revoked_at ? 'plain' : 'ok'} icon={key.revoked_at ? 'stop' : 'check'}>
            {key.revoked_at ? words.keyRevoked : words.keyValid}
          </StateBadge>
        ),
      },
      {
        id: 'acts',
        title: titles.acts,
        width: 100,
        cell: (key) =>
          key.revoked_at ? null : (
            <Button size="small" kind="danger-quiet" disabled={why} onPress={() => setRevoked(key)}>
              {words.revoke}
            </Button>
          ),
      },
    ];
  }, [words, rights, why]);
  return (
    <Page
      title={words.title}
      hint={words.keysHint}
      actions={
        <Button kind="primary" icon="add" disabled={why} onPress={() => setMaking(true)}>
          {words.addKey}
        </Button>
      }
    >
      <SettingsTabs current="keys" />
      {keys.error === null ? null : <ProblemOf error={keys.error} onRetry={keys.reload} />}
      {keys.rows === undefined && keys.error !== null ? null : (
        <DataTable
          label={words.keys}
          rows={keys.rows}
          rowId={(key) => key.id}
          rowName={(key) => key.name}
          columns={columns}
          shown={columns.map((column) => column.id)}
          density={44}
          more={keys.more}
          onMore={keys.onMore}
          loadingMore={keys.loadingMore}
          busy={keys.busy}
          empty={<EmptyState>{words.keysEmpty}</EmptyState>}
        />
      )}
      <MakeKey open={making} onClose={() => setMaking(false)} />
      <ConfirmDialog
        open={revoked !== null}
        onClose={() => setRevoked(null)}
        title={words.revokeAsk({ name: revoked?.name ?? '' })}
        confirm={words.revoke}
        danger
        onConfirm={async () => {
          const path = { id: revoked?.id ?? '' };
          await inWords(answer(api.DELETE('/merchant/v1/api-keys/{id}', { params: { path } })));
          show({ text: words.revoked });
          await refresh('keys');
        }}
      >
        {words.revokeWhy}
      </ConfirmDialog>
    </Page>
  );
}
