import { answer } from '@souk/api';
import type { OperatorResponse } from '@souk/api/platform';
import { ProblemOf, usePages, useWordsOf } from '@souk/console';
import { instant } from '@souk/time';
import { Button, type Column, DataTable, EmptyState, Page, StateBadge, Text, TimeText } from '@souk/ui';
import { createLazyRoute } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { api } from '../../data/api.ts';
import { useHere } from '../../data/here.ts';
import { consoleWords } from '../../text/console.ts';
import { peopleWords } from '../../text/people.ts';
import { PersonDialog } from './person.tsx';

export const route = createLazyRoute('/people')({ component: PeoplePage });

/** Who runs the platform. */
function PeoplePage(): ReactNode {
  const words = useWordsOf(peopleWords);
  const common = useWordsOf(consoleWords);
  const { me } = useHere();
  const [edited, setEdited] = useState<OperatorResponse | 'new' | null>(null);
  const people = usePages(['operators', 'list'], (after, signal) =>
    answer(api.GET('/platform/v1/operators', { params: { query: { ...(after && { after }) } }, signal })),
  );
  const columns = useMemo((): readonly Column<OperatorResponse>[] => {
    const titles = words.columns;
    return [
      {
        id: 'name',
        title: titles.name,
        width: 180,
        cell: (one) => (
          <>
            <bdi>{one.name}</bdi>
            {one.id === me.id ? <Text size={12} ink={3}>{` · ${words.you}`}</Text> : null}
          </>
        ),
      },
      { id: 'email', title: titles.email, width: 240, cell: (one) => <bdi>{one.email}</bdi> },
      {
        id: 'status',
        title: titles.status,
        width: 120,
        cell: (one) => (
          <StateBadge tone={one.status === 'active' ? 'ok' : 'plain'} icon={one.status === 'active' ? 'check' : 'lock'}>
            {words.statuses[one.status]}
          </StateBadge>
        ),
      },
      { id: 'since', title: titles.since, width: 170, cell: (one) => <TimeText at={instant(one.created_at)} /> },
      {
        id: 'acts',
        title: titles.acts,
        width: 110,
        cell: (one) =>
          one.id === me.id ? (
            <Button size="small" to="/account">
              {words.account}
            </Button>
          ) : (
            <Button
              size="small"
              icon="edit"
              aria-label={words.changeOf({ name: one.name })}
              onPress={() => setEdited(one)}
            >
              {common.change}
            </Button>
          ),
      },
    ];
  }, [words, common, me.id]);
  return (
    <Page
      title={words.title}
      hint={words.hint}
      actions={
        <Button kind="primary" icon="add" onPress={() => setEdited('new')}>
          {words.add}
        </Button>
      }
    >
      {people.error === null ? null : <ProblemOf error={people.error} onRetry={people.reload} />}
      {people.rows === undefined && people.error !== null ? null : (
        <DataTable
          label={words.title}
          rows={people.rows}
          rowId={(one) => one.id}
          rowName={(one) => one.name}
          columns={columns}
          shown={columns.map((column) => column.id)}
          density={44}
          more={people.more}
          onMore={people.onMore}
          loadingMore={people.loadingMore}
          busy={people.busy}
          empty={<EmptyState>{words.empty}</EmptyState>}
        />
      )}
      <PersonDialog person={edited} onClose={() => setEdited(null)} />
    </Page>
  );
}
