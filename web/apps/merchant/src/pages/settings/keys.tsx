import { answer } from '@souk/api';
import type { ApiKeyResponse, Permission } from '@souk/api/merchant';
import { formProblems, inWords, ProblemOf, useRefresh, useWordsOf } from '@souk/console';
import { instant } from '@souk/time';
import {
  Button,
  CheckField,
  type Column,
  ConfirmDialog,
  CopyText,
  DataTable,
  Dialog,
  EmptyState,
  type FieldProblem,
  Form,
  Page,
  Stack,
  StateBadge,
  Text,
  TextField,
  TimeText,
  useToasts,
} from '@souk/ui';
import { createLazyRoute } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { api } from '../../data/api.ts';
import { useHere } from '../../data/here.ts';
import { usePages } from '../../data/read.ts';
import { useMayNot } from '../../parts/may.ts';
import { Needs } from '../../parts/Needs.tsx';
import { consoleWords } from '../../text/console.ts';
import { settingsWords } from '../../text/settings.ts';
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

/** A new key, with no more rights than who makes it. Its secret is shown once, until somebody says that it is kept. */
function MakeKey({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  const here = useHere();
  const words = useWordsOf(settingsWords);
  const common = useWordsOf(consoleWords);
  const refresh = useRefresh();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly Permission[]>([]);
  const [secret, setSecret] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  useEffect(() => {
    if (!open) return;
    setName('');
    setScopes([]);
    setSecret(null);
    setProblems([]);
  }, [open]);

  async function make(): Promise<void> {
    if (busy) return;
    setBusy(true);
    try {
      const made = await answer(
        api.POST('/merchant/v1/api-keys', { body: { name: name.trim(), scopes: [...scopes] } }),
      );
      setSecret(made.secret);
      await refresh('keys');
    } catch (thrown) {
      setProblems(formProblems(thrown));
    } finally {
      setBusy(false);
    }
  }

  if (secret !== null)
    return (
      <Dialog
        open={open}
        // Neither Esc nor a click beside it loses what cannot be read again.
        onClose={() => {}}
        title={words.keyMade}
        footer={
          <Button kind="primary" onPress={onClose}>
            {words.keyKept}
          </Button>
        }
      >
        <Stack>
          <Text ink={2} as="p">
            {words.keyOnce}
          </Text>
          <CopyText text={secret} code />
        </Stack>
      </Dialog>
    );
  return (
    <Dialog
      open={open}
      onClose={busy ? () => {} : onClose}
      title={words.addKey}
      footer={
        <>
          <Button onPress={onClose} disabled={busy}>
            {common.cancel}
          </Button>
          <Button
            kind="primary"
            icon="key"
            busy={busy}
            disabled={scopes.length === 0 ? words.scopesLeast : undefined}
            onPress={() => void make()}
          >
            {words.addKey}
          </Button>
        </>
      }
    >
      <Form onSubmit={() => void make()} problems={problems} label={words.addKey}>
        <TextField label={words.keyName} name="/name" value={name} onChange={setName} maxLength={200} first />
        <Stack gap={8}>
          <Text strong size={13}>
            {words.keyScopes}
          </Text>
          {here.me.permissions.map((right) => (
            <CheckField
              key={right}
              label={common.rights[right]}
              checked={scopes.includes(right)}
              onChange={(on) => setScopes((all) => (on ? [...all, right] : all.filter((one) => one !== right)))}
            />
          ))}
        </Stack>
      </Form>
    </Dialog>
  );
}
