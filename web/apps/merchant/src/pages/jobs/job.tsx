import { answer } from '@souk/api';
import type { JobKind, JobResponse, JobRowResponse, JobRowState } from '@souk/api/merchant';
import { inWords, Loaded, ProblemOf, useDownload, useRead, useRefresh, useWordsOf } from '@souk/console';
import { count } from '@souk/text';
import { instant } from '@souk/time';
import {
  Button,
  Card,
  type Column,
  ConfirmDialog,
  DataTable,
  DetailPage,
  EmptyState,
  Facts,
  StateBadge,
  TextLink,
  TimeText,
  useLang,
  useToasts,
  ViewTabs,
} from '@souk/ui';
import { createLazyRoute, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { api } from '../../data/api.ts';
import { running } from '../../data/jobs.ts';
import { usePages } from '../../data/read.ts';
import { consoleWords } from '../../text/console.ts';
import { jobsWords } from '../../text/jobs.ts';
import { useRefusal } from './refusal.ts';

export const route = createLazyRoute('/jobs/$id')({ component: JobPage });

function JobPage(): ReactNode {
  const { id } = useParams({ from: '/jobs/$id' });
  const words = useWordsOf(jobsWords);
  const job = useRead(
    ['jobs', 'one', id],
    (signal) => answer(api.GET('/merchant/v1/jobs/{id}', { params: { path: { id } }, signal })),
    { every: (data) => (data !== undefined && running(data) ? 1500 : false) },
  );
  return (
    <Loaded of={job} shape="cards" page={{ title: words.one, back: { to: '/orders', label: words.back } }}>
      {(data) => <Job job={data} />}
    </Loaded>
  );
}

/** The list whose rows it acts on. */
function nounOf(action: JobKind): 'orders' | 'members' | 'products' {
  if (action === 'label-members') return 'members';
  return action === 'archive-products' ? 'products' : 'orders';
}

const tones = { running: 'info', done: 'ok', cancelled: 'plain' } as const;
const icons = { running: 'jobs', done: 'check', cancelled: 'stop' } as const;

function Job({ job }: { job: JobResponse }): ReactNode {
  const words = useWordsOf(jobsWords);
  const { nav } = useWordsOf(consoleWords);
  const lang = useLang();
  const { show } = useToasts();
  const refresh = useRefresh();
  const download = useDownload();
  const [stopping, setStopping] = useState(false);
  const path = { id: job.id };
  const noun = nounOf(job.action);
  const n = (of: number) => count(lang, of);
  return (
    <DetailPage
      title={words.actions[job.action]}
      back={{ to: `/${noun}`, label: nav[noun] }}
      states={
        <StateBadge tone={tones[job.state]} icon={icons[job.state]}>
          {words.states[job.state]}
        </StateBadge>
      }
      hint={<TimeText at={instant(job.created_at)} seconds />}
      actions={
        <>
          <Button
            icon="export"
            onPress={() =>
              void download(
                words.reportName,
                api.GET('/merchant/v1/jobs/{id}/report', { params: { path }, parseAs: 'blob' }),
              )
            }
          >
            {words.report}
          </Button>
          {running(job) ? (
            <Button icon="stop" kind="danger-quiet" onPress={() => setStopping(true)}>
              {words.stop}
            </Button>
          ) : null}
        </>
      }
      context={
        <Card title={words.progress}>
          <Facts
            items={[
              [words.total, n(job.total)],
              [words.rowStates.done, n(job.done)],
              [words.rowStates.failed, n(job.failed)],
              [words.rowStates.waiting, n(job.total - job.done - job.failed)],
              [words.by, <bdi key="by">{job.actor}</bdi>],
              ...(job.ended_at
                ? ([[words.endedAt, <TimeText key="at" at={instant(job.ended_at)} seconds />]] as const)
                : []),
            ]}
          />
        </Card>
      }
    >
      <Rows job={job} />
      <ConfirmDialog
        open={stopping}
        onClose={() => setStopping(false)}
        title={words.stopAsk}
        confirm={words.stop}
        onConfirm={async () => {
          await inWords(answer(api.POST('/merchant/v1/jobs/{id}/cancel', { params: { path } })));
          show({ text: words.stopped });
          await refresh('jobs');
        }}
      >
        {words.stopWhy}
      </ConfirmDialog>
    </DetailPage>
  );
}

const rowTones = { waiting: 'plain', done: 'ok', failed: 'bad' } as const;
const views: readonly (JobRowState | 'all')[] = ['all', 'failed', 'done', 'waiting'];

/** What became of each row; those that were refused say why. */
function Rows({ job }: { job: JobResponse }): ReactNode {
  const words = useWordsOf(jobsWords);
  const search: { state?: string } = useSearch({ strict: false });
  const state = views.find((one) => one === search.state) ?? 'all';
  const { id } = job;
  const rows = usePages(['jobs', 'rows', id, state, job.done + job.failed, job.state], (after, signal) =>
    answer(
      api.GET('/merchant/v1/jobs/{id}/rows', {
        params: { path: { id }, query: { ...(state !== 'all' && { state }), ...(after && { after }) } },
        signal,
      }),
    ),
  );
  const refusal = useRefusal();
  const columns = useMemo(
    (): readonly Column<JobRowResponse>[] => [
      { id: 'row', title: words.columns.row, width: 70, cell: (row) => row.row },
      { id: 'subject', title: words.columns.subject, width: 175, cell: (row) => <Subject of={row} /> },
      {
        id: 'state',
        title: words.columns.state,
        width: 110,
        cell: (row) => <StateBadge tone={rowTones[row.state]}>{words.rowStates[row.state]}</StateBadge>,
      },
      {
        id: 'why',
        title: words.columns.why,
        width: 340,
        cell: (row) => <bdi>{row.state === 'failed' ? refusal(row) : ''}</bdi>,
      },
    ],
    [words, refusal],
  );
  return (
    <>
      <ViewTabs
        current={state}
        views={views.map((one) => ({
          id: one,
          label: one === 'all' ? words.all : words.rowStates[one],
          to: one === 'all' ? `/jobs/${id}` : `/jobs/${id}?state=${one}`,
          count: one === 'failed' ? job.failed : undefined,
        }))}
      />
      {rows.error === null ? null : <ProblemOf error={rows.error} onRetry={rows.reload} />}
      <DataTable
        label={words.rows}
        rows={rows.rows}
        rowId={(row) => String(row.row)}
        rowName={(row) => row.subject}
        columns={columns}
        shown={columns.map((column) => column.id)}
        more={rows.more}
        onMore={rows.onMore}
        loadingMore={rows.loadingMore}
        busy={rows.busy}
        empty={<EmptyState>{words.noRows}</EmptyState>}
      />
    </>
  );
}

const places: Readonly<Record<string, string>> = { ord: '/orders', mem: '/members', prd: '/products' };

/** A record that is there leads to its page; what is not stands as it was asked for. */
function Subject({ of: { subject, subject_name: name } }: { of: JobRowResponse }): ReactNode {
  const place = places[subject.slice(0, 3)];
  if (name == null || place === undefined) return <bdi>{subject}</bdi>;
  return (
    <TextLink to={`${place}/${subject}`}>
      <bdi>{name}</bdi>
    </TextLink>
  );
}
