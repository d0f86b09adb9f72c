import { answer } from '@souk/api';
import type { StaffResponse } from '@souk/api/merchant';
import { ProblemOf, useWordsOf } from '@souk/console';
import { instant } from '@souk/time';
import { Button, type Column, DataTable, EmptyState, Page, StateBadge, TimeText } from '@souk/ui';
import { createLazyRoute } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { api } from '../../data/api.ts';
import { usePages } from '../../data/read.ts';
import { useMayNot } from '../../parts/may.ts';
import { Needs } from '../../parts/Needs.tsx';
import { consoleWords } from '../../text/console.ts';
import { settingsWords } from '../../text/settings.ts';
import { PersonDialog } from './person.tsx';
import { SettingsTabs } from './SettingsTabs.tsx';

export const route = createLazyRoute('/settings/staff')({ component: StaffPage });

function StaffPage(): ReactNode {
  const words = useWordsOf(settingsWords);
  return (
    <Needs right="staff:write" page={words.staff}>
      <Staff />
    </Needs>
  );
}

/** Who works in the shop, and in which role. */
function Staff(): ReactNode {
  const words = useWordsOf(settingsWords);
  const { roles } = useWordsOf(consoleWords);
  const mayNot = useMayNot();
  const why = mayNot('staff:write');
  const [edited, setEdited] = useState<StaffResponse | 'new' | null>(null);
  const staff = usePages(['staff', 'list'], (after, signal) =>
    answer(api.GET('/merchant/v1/staff', { params: { query: { ...(after && { after }) } }, signal })),
  );
  const columns = useMemo((): readonly Column<StaffResponse>[] => {
    const titles = words.staffColumns;
    return [
      { id: 'name', title: titles.name, width: 150, cell: (one) => <bdi>{one.name}</bdi> },
      { id: 'email', title: titles.email, width: 220, cell: (one) => <bdi>{one.email}</bdi> },
      { id: 'role', title: titles.role, width: 110, cell: (one) => roles[one.role] },
      {
        id: 'status',
        title: titles.status,
        width: 110,
        cell: (one) => (
          <StateBadge tone={one.status === 'active' ? 'ok' : 'plain'} icon={one.status === 'active' ? 'check' : 'lock'}>
            {words.staffStatuses[one.status]}
          </StateBadge>
        ),
      },
      { id: 'since', title: titles.since, width: 160, cell: (one) => <TimeText at={instant(one.created_at)} /> },
      {
        id: 'acts',
        title: titles.acts,
        width: 100,
        cell: (one) => (
          <Button size="small" icon="edit" disabled={why} onPress={() => setEdited(one)}>
            {words.change}
          </Button>
        ),
      },
    ];
  }, [words, roles, why]);
  return (
    <Page
      title={words.title}
      actions={
        <Button kind="primary" icon="add" disabled={why} onPress={() => setEdited('new')}>
          {words.invite}
        </Button>
      }
    >
      <SettingsTabs current="staff" />
      {staff.error === null ? null : <ProblemOf error={staff.error} onRetry={staff.reload} />}
      {staff.rows === undefined && staff.error !== null ? null : (
        <DataTable
          label={words.staff}
          rows={staff.rows}
          rowId={(one) => one.id}
          rowName={(one) => one.name}
          columns={columns}
          shown={columns.map((column) => column.id)}
          density={44}
          more={staff.more}
          onMore={staff.onMore}
          loadingMore={staff.loadingMore}
          busy={staff.busy}
          empty={<EmptyState>{words.staffEmpty}</EmptyState>}
        />
      )}
      <PersonDialog person={edited} onClose={() => setEdited(null)} />
    </Page>
  );
}
