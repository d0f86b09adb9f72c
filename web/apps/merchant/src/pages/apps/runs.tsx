import { answer } from '@souk/api';
import type { RunResponse } from '@souk/api/merchant';
import { ProblemOf } from '@souk/console';
import { count } from '@souk/text';
import { instant } from '@souk/time';
import {
  Card,
  CheckField,
  type Column,
  CopyText,
  DataTable,
  EmptyState,
  Facts,
  Sheet,
  Stack,
  StateBadge,
  Text,
  TimeText,
  useLang,
} from '@souk/ui';
import { type ReactNode, useMemo, useState } from 'react';
import { api } from '../../data/api.ts';
import { usePages } from '../../data/read.ts';
import { useAppsWords } from './words.ts';

/** Each call of the app about an event as it was recorded; one opens beside the list. Questions for prices leave no trace. */
export function Runs({ id, prices }: { id: string; prices: boolean }): ReactNode {
  const words = useAppsWords();
  const [failed, setFailed] = useState(false);
  const [open, setOpen] = useState<RunResponse | null>(null);
  const runs = usePages(['apps', 'runs', id, failed], (after, signal) =>
    answer(
      api.GET('/merchant/v1/apps/installations/{id}/runs', {
        params: { path: { id }, query: { ...(failed && { failed }), ...(after && { after }) } },
        signal,
      }),
    ),
  );
  const columns = useColumns();
  if (runs.rows === undefined && runs.error !== null) return <ProblemOf error={runs.error} onRetry={runs.reload} />;
  return (
    <Stack>
      {prices ? (
        <Text size={13} ink={2} as="p">
          {words.run.pricesUnlisted}
        </Text>
      ) : null}
      <CheckField label={words.run.failed} checked={failed} onChange={setFailed} />
      <DataTable
        label={words.parts.runs}
        rows={runs.rows}
        rowId={(run) => run.id}
        rowName={(run) => run.id}
        columns={columns}
        shown={columns.map((column) => column.id)}
        onOpen={setOpen}
        more={runs.more}
        onMore={runs.onMore}
        loadingMore={runs.loadingMore}
        busy={runs.busy}
        empty={<EmptyState>{failed ? words.run.emptyFailed : words.run.empty}</EmptyState>}
      />
      <Sheet open={open !== null} onClose={() => setOpen(null)} title={words.run.title} width={560}>
        {open === null ? null : <Inspector run={open} />}
      </Sheet>
    </Stack>
  );
}

function useColumns(): readonly Column<RunResponse>[] {
  const words = useAppsWords();
  const lang = useLang();
  return useMemo(() => {
    const titles = words.run.columns;
    const hooks: Readonly<Record<string, string>> = words.hooks;
    const figure = (n: number) => count(lang, n);
    return [
      { id: 'at', title: titles.at, width: 180, cell: (run) => <TimeText at={instant(run.at)} seconds /> },
      { id: 'hook', title: titles.hook, width: 130, cell: (run) => hooks[run.hook] ?? run.hook },
      { id: 'outcome', title: titles.outcome, width: 150, cell: (run) => <Outcome outcome={run.outcome} /> },
      { id: 'ops', title: titles.ops, width: 110, end: true, cell: (run) => figure(run.ops) },
      { id: 'fuel', title: titles.fuel, width: 110, end: true, cell: (run) => figure(run.fuel) },
      {
        id: 'micros',
        title: titles.micros,
        width: 120,
        end: true,
        cell: (run) => words.run.micros({ n: figure(run.micros) }),
      },
      {
        id: 'settings',
        title: titles.settings,
        width: 110,
        cell: (run) => words.run.version({ n: run.settings_version }),
      },
      { id: 'event', title: titles.event, width: 90, end: true, cell: (run) => run.seq ?? '—' },
    ];
  }, [words, lang]);
}

function Outcome({ outcome }: { outcome: string }): ReactNode {
  const words = useAppsWords();
  return outcome === 'ok' ? (
    <StateBadge tone="ok">{words.run.ok}</StateBadge>
  ) : (
    <StateBadge tone="bad">{outcome}</StateBadge>
  );
}

function Inspector({ run }: { run: RunResponse }): ReactNode {
  const words = useAppsWords();
  const lang = useLang();
  const titles = words.run.columns;
  const hooks: Readonly<Record<string, string>> = words.hooks;
  return (
    <Stack>
      <Facts
        items={[
          [titles.outcome, <Outcome key="outcome" outcome={run.outcome} />],
          [titles.at, <TimeText key="at" at={instant(run.at)} seconds />],
          [titles.hook, hooks[run.hook] ?? run.hook],
          [titles.event, run.seq ?? '—'],
          [titles.ops, count(lang, run.ops)],
          [titles.fuel, count(lang, run.fuel)],
          [titles.micros, words.run.micros({ n: count(lang, run.micros) })],
          [titles.settings, words.run.version({ n: run.settings_version })],
          [words.run.digest, <CopyText key="digest" text={run.digest} short={run.digest.slice(0, 12)} code />],
          [words.run.id, <CopyText key="id" text={run.id} short={run.id.slice(0, 16)} code />],
        ]}
      />
      {run.detail === '' ? null : (
        <Card title={words.run.detail} level={3}>
          <Text size={13} as="p">
            <bdi>{run.detail}</bdi>
          </Text>
        </Card>
      )}
      <Card title={words.run.logs} level={3}>
        {run.logs === '' ? (
          <Text ink={3}>{words.run.noLogs}</Text>
        ) : (
          run.logs.split('\n').map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a log have a fixed order.
            <Text key={at} code as="div">
              {line}
            </Text>
          ))
        )}
      </Card>
    </Stack>
  );
}
