import { answer } from '@souk/api';
import type { TrailResponse } from '@souk/api/platform';
import {
  oneOfFilter,
  RecordList,
  textFilter,
  useDownload,
  usePages,
  usePeriodFilter,
  useView,
  useWordsOf,
} from '@souk/console';
import { daysOf, exportName, instant, type Period, spanOf } from '@souk/time';
import { type Column, CopyText, Facts, Stack, Text, TimeText } from '@souk/ui';
import { withFilter } from '@souk/view';
import { createLazyRoute } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { api } from '../../data/api.ts';
import { zone } from '../../data/here.ts';
import { useOperators } from '../../parts/people.ts';
import { Subject } from '../../parts/subject.tsx';
import { useActionWords, useDetailText } from '../../parts/trail.tsx';
import { auditWords } from '../../text/audit.ts';
import { auditList } from '../../views.ts';

export const route = createLazyRoute('/audit')({ component: AuditPage });

/** What the API is asked; a period that moves is asked as of the beginning of this minute, so that pages fit together. */
function queryOf({ at, ...rest }: { at?: Period; action?: string; subject?: string; operator?: string }) {
  if (at === undefined) return rest;
  const { from, until } = spanOf(at, instant(Date.now()), zone);
  return { ...rest, from: new Date(from).toISOString(), until: new Date(until).toISOString() };
}

/** What operators changed. */
function AuditPage(): ReactNode {
  const words = useWordsOf(auditWords);
  const titles = words.columns;
  const say = useActionWords();
  const detail = useDetailText();
  const { view, show } = useView(auditList);
  const { filters } = view;
  const download = useDownload();
  const operators = useOperators();
  const periodFilter = usePeriodFilter();
  const pages = usePages(['audit', 'list', filters], (after, signal) =>
    answer(
      api.GET('/platform/v1/audit', { params: { query: { ...queryOf(filters), ...(after && { after }) } }, signal }),
    ),
  );
  type AuditColumn = Column<TrailResponse> & { id: (typeof auditList)['definition']['columns'][number] };
  const columns = useMemo(
    (): readonly AuditColumn[] => [
      { id: 'at', title: titles.at, width: 190, cell: (one) => <TimeText at={instant(one.at)} seconds /> },
      { id: 'who', title: titles.who, width: 150, cell: (one) => <Who entry={one} machine={words.machine} /> },
      { id: 'action', title: titles.action, width: 190, cell: (one) => say(one.action) },
      { id: 'subject', title: titles.subject, width: 190, cell: (one) => <Subject entry={one} /> },
      {
        id: 'detail',
        title: titles.detail,
        width: 380,
        cell: (one) => <bdi>{detail(one.detail) || '—'}</bdi>,
      },
      {
        id: 'request',
        title: titles.request,
        width: 180,
        cell: (one) =>
          one.request_id === '' ? '—' : <CopyText text={one.request_id} short={one.request_id.slice(0, 12)} code />,
      },
    ],
    [titles, words, say, detail],
  );
  const actions = Object.entries(words.actions).map(([value, label]) => ({ value, label }));
  const people = operators.map(({ id, name }) => ({ value: id as string, label: name }));
  const exportAll = () => {
    const days = filters.at === undefined ? undefined : daysOf(filters.at, instant(Date.now()), zone);
    const name = `${days === undefined ? 'audit' : exportName('audit', days)}.csv`;
    const asked = api.GET('/platform/v1/audit.csv', { params: { query: queryOf(filters) }, parseAs: 'blob' });
    void download(name, asked);
  };
  return (
    <RecordList
      noun="audit"
      path="/audit"
      list={auditList}
      title={words.title}
      pages={pages}
      columns={columns}
      rowId={idOf}
      rowName={(one) => say(one.action)}
      rowTo={null}
      onExport={exportAll}
      filters={[
        periodFilter('at', filters.at, (at) => show(withFilter(view, 'at', at))),
        oneOfFilter('action', words.action, filters.action, actions, (action) =>
          show(withFilter(view, 'action', action)),
        ),
        oneOfFilter('operator', words.operator, filters.operator, people, (operator) =>
          show(withFilter(view, 'operator', operator)),
        ),
        textFilter('subject', words.subject, filters.subject, (subject) => show(withFilter(view, 'subject', subject))),
      ]}
      peek={(one) => ({
        title: say(one.action),
        children: (
          <Stack>
            <Facts
              items={[
                [titles.at, <TimeText key="at" at={instant(one.at)} seconds />],
                [titles.who, <Who key="who" entry={one} machine={words.machine} />],
                [titles.subject, <Subject key="subject" entry={one} />],
                [
                  words.code,
                  <Text key="code" code>
                    {one.action}
                  </Text>,
                ],
                [titles.request, one.request_id === '' ? '—' : <CopyText key="request" text={one.request_id} code />],
              ]}
            />
            {JSON.stringify(one.detail, null, 2)
              .split('\n')
              .map((line, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text have a fixed order.
                <Text key={at} code as="div">
                  {line}
                </Text>
              ))}
          </Stack>
        ),
      })}
      empty={{ text: words.empty }}
    />
  );
}

const idOf = (one: TrailResponse) => one.id;

function Who({ entry, machine }: { entry: TrailResponse; machine: string }): ReactNode {
  return (
    <>
      <bdi>{entry.actor}</bdi>
      {entry.operator == null ? (
        <Text size={12} ink={3}>
          {` · ${machine}`}
        </Text>
      ) : null}
    </>
  );
}
