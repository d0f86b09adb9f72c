import { answer } from '@souk/api';
import type { AuditResponse } from '@souk/api/merchant';
import { textFilter, useView, useWordsOf, wordOf } from '@souk/console';
import { instant } from '@souk/time';
import { type Column, CopyText, Facts, Stack, Text, TextLink, TimeText } from '@souk/ui';
import { withFilter } from '@souk/view';
import { createLazyRoute } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { api } from '../../data/api.ts';
import { usePages } from '../../data/read.ts';
import { Needs } from '../../parts/Needs.tsx';
import { useProviderName } from '../../parts/provider.ts';
import { RecordList } from '../../parts/RecordList.tsx';
import { useActionWords, useDetailText } from '../../parts/trail.ts';
import { auditWords } from '../../text/audit.ts';
import { settingsWords } from '../../text/settings.ts';
import { auditList } from '../../views.ts';
import { SettingsTabs } from './SettingsTabs.tsx';

export const route = createLazyRoute('/settings/audit')({ component: AuditPage });

function AuditPage(): ReactNode {
  const words = useWordsOf(settingsWords);
  return (
    <Needs right="staff:write" page={words.audit}>
      <Audit />
    </Needs>
  );
}

/** What staff, keys and the platform changed. */
function Audit(): ReactNode {
  const words = useWordsOf(settingsWords);
  const trail = useWordsOf(auditWords);
  const say = useActionWords();
  const detail = useDetailText();
  const titles = words.auditColumns;
  const { view, show } = useView(auditList);
  const { filters } = view;
  const pages = usePages(['audit', 'list', filters], (after, signal) =>
    answer(api.GET('/merchant/v1/audit', { params: { query: { ...filters, ...(after && { after }) } }, signal })),
  );
  type AuditColumn = Column<AuditResponse> & { id: (typeof auditList)['definition']['columns'][number] };
  const columns = useMemo(
    (): readonly AuditColumn[] => [
      { id: 'at', title: titles.at, width: 180, cell: (one) => <TimeText at={instant(one.at)} seconds /> },
      { id: 'who', title: titles.who, width: 150, cell: (one) => <bdi>{one.actor_name}</bdi> },
      { id: 'action', title: titles.action, width: 190, cell: (one) => say(one.action) },
      { id: 'subject', title: titles.subject, width: 180, cell: (one) => <Subject of={one} /> },
      {
        id: 'detail',
        title: titles.detail,
        width: 340,
        cell: (one) => <bdi>{detail(one.action, one.detail) || '—'}</bdi>,
      },
      {
        id: 'request',
        title: titles.request,
        width: 180,
        cell: (one) => <CopyText text={one.request_id} short={one.request_id.slice(0, 12)} code />,
      },
    ],
    [titles, say, detail],
  );
  const kinds: Readonly<Record<string, string>> = words.auditKinds;
  return (
    <RecordList
      noun="audit"
      path="/settings/audit"
      list={auditList}
      title={words.title}
      above={<SettingsTabs current="audit" />}
      pages={pages}
      columns={columns}
      rowId={idOf}
      rowName={(one) => say(one.action)}
      rowTo={null}
      filters={[
        textFilter('action', words.action, filters.action, (action) => show(withFilter(view, 'action', action))),
        textFilter('subject', words.subject, filters.subject, (subject) => show(withFilter(view, 'subject', subject))),
      ]}
      peek={(one) => ({
        title: say(one.action),
        children: (
          <Stack>
            <Facts
              items={[
                [titles.at, <TimeText key="at" at={instant(one.at)} seconds />],
                [titles.who, <bdi key="who">{`${one.actor_name} · ${kinds[one.actor_kind] ?? one.actor_kind}`}</bdi>],
                [titles.subject, <Subject key="subject" of={one} />],
                [
                  trail.code,
                  <Text key="code" code>
                    {one.action}
                  </Text>,
                ],
                [titles.request, <CopyText key="request" text={one.request_id} code />],
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
      empty={{ text: words.auditEmpty }}
    />
  );
}

const idOf = (one: AuditResponse) => one.id;

/** Where the pages of records are, by the prefix of their ids. */
const pagesOf: Readonly<Record<string, string>> = { ord: '/orders', mem: '/members', prd: '/products' };

function Subject({ of: { action, subject: id } }: { of: AuditResponse }): ReactNode {
  const words = useWordsOf(auditWords);
  const providerName = useProviderName();
  if (action.startsWith('payment_account.')) return <bdi>{providerName(id)}</bdi>;
  const prefix = id.split('_')[0] ?? '';
  const kind = wordOf(words.things, prefix);
  const short = kind === undefined ? id : words.thing({ kind, no: id.slice(-6) });
  const path = pagesOf[prefix];
  return path === undefined ? <bdi>{short}</bdi> : <TextLink to={`${path}/${id}`}>{short}</TextLink>;
}
