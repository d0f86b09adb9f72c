import { answer } from '@souk/api';
import type { ParkedResponse } from '@souk/api/merchant';
import { ProblemOf, sayProblem, useRefresh } from '@souk/console';
import { instant } from '@souk/time';
import { Button, type Column, DataTable, EmptyState, Stack, StateBadge, Text, TimeText, useToasts } from '@souk/ui';
import { type ReactNode, useMemo, useState } from 'react';
import { api } from '../../data/api.ts';
import { usePages } from '../../data/read.ts';
import { useMayNot } from '../../parts/may.ts';
import { useAppsWords } from './words.ts';

/** Events that the app failed on: still retried, or waiting for a person who replays them. */
export function Parked({ id }: { id: string }): ReactNode {
  const words = useAppsWords();
  const said = words.parkedPart;
  const parked = usePages(['apps', 'parked', id], (after, signal) =>
    answer(
      api.GET('/merchant/v1/apps/installations/{id}/parked', {
        params: { path: { id }, query: { ...(after && { after }) } },
        signal,
      }),
    ),
  );
  const columns = useMemo((): readonly Column<ParkedResponse>[] => {
    const states: Readonly<Record<string, string>> = said.states;
    return [
      { id: 'seq', title: said.columns.seq, width: 90, cell: (event) => event.seq },
      {
        id: 'state',
        title: said.columns.state,
        width: 120,
        cell: (event) => (
          <StateBadge tone={event.state === 'parked' ? 'bad' : 'warn'} icon="parked">
            {states[event.state] ?? event.state}
          </StateBadge>
        ),
      },
      { id: 'attempts', title: said.columns.attempts, width: 80, end: true, cell: (event) => event.attempts },
      { id: 'error', title: said.columns.error, width: 360, cell: (event) => <bdi>{event.error}</bdi> },
      {
        id: 'next',
        title: said.columns.next,
        width: 160,
        cell: (event) => (event.state === 'parked' ? '—' : <TimeText at={instant(event.next_at)} />),
      },
      { id: 'act', title: said.columns.act, width: 110, cell: (event) => <Replay id={id} seq={event.seq} /> },
    ];
  }, [said, id]);
  if (parked.rows === undefined && parked.error !== null)
    return <ProblemOf error={parked.error} onRetry={parked.reload} />;
  return (
    <Stack>
      <Text size={13} ink={2} as="p">
        {said.hint}
      </Text>
      <DataTable
        label={words.parts.parked}
        rows={parked.rows}
        rowId={(event) => String(event.seq)}
        rowName={(event) => String(event.seq)}
        columns={columns}
        shown={columns.map((column) => column.id)}
        density={44}
        more={parked.more}
        onMore={parked.onMore}
        loadingMore={parked.loadingMore}
        busy={parked.busy}
        empty={<EmptyState>{said.empty}</EmptyState>}
      />
    </Stack>
  );
}

function Replay({ id, seq }: { id: string; seq: number }): ReactNode {
  const said = useAppsWords().parkedPart;
  const mayNot = useMayNot();
  const refresh = useRefresh();
  const { show } = useToasts();
  const [busy, setBusy] = useState(false);
  async function replay(): Promise<void> {
    setBusy(true);
    try {
      const path = { id, seq };
      const { answered } = await answer(
        api.POST('/merchant/v1/apps/installations/{id}/parked/{seq}/replay', { params: { path } }),
      );
      show(answered ? { text: said.replayed({ seq }) } : { text: said.stillFails({ seq }), failed: true });
    } catch (thrown) {
      show({ text: sayProblem(thrown), failed: true });
    } finally {
      setBusy(false);
      await refresh('apps');
    }
  }
  return (
    <Button size="small" icon="undo" busy={busy} disabled={mayNot('apps:write')} onPress={() => void replay()}>
      {said.replay}
    </Button>
  );
}
