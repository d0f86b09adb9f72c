import { answer } from '@souk/api';
import { ProblemOf, usePages, useWordsOf } from '@souk/console';
import { detailText } from '@souk/text';
import { instant } from '@souk/time';
import { Story, type StoryEntry } from '@souk/ui';
import { type ReactNode, useCallback } from 'react';
import { api } from '../data/api.ts';
import { auditWords } from '../text/audit.ts';
import { consoleWords } from '../text/console.ts';

/** What somebody did, in words; a newer kind of deed by its code. */
export function useActionWords(): (action: string) => string {
  const words: Readonly<Record<string, string>> = useWordsOf(auditWords).actions;
  return (action) => words[action] ?? action;
}

/** What people call a value that an entry names by its code. */
export function useDetailText(): (detail: unknown) => string {
  const { details } = useWordsOf(auditWords);
  const common = useWordsOf(consoleWords);
  return useCallback(
    (detail) => {
      const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
        plan: common.plans,
        jurisdiction: common.jurisdictions,
      };
      return detailText(detail, details, (field, value) => known[field]?.[String(value)]);
    },
    [details, common],
  );
}

/** What operators did to one thing, the newest first. */
export function Trail({ subject, title }: { subject: string; title: string }): ReactNode {
  const say = useActionWords();
  const common = useWordsOf(consoleWords);
  const detail = useDetailText();
  const trail = usePages(['audit', 'of', subject], (after, signal) =>
    answer(
      api.GET('/platform/v1/audit', { params: { query: { subject, limit: 50, ...(after && { after }) } }, signal }),
    ),
  );
  if (trail.rows === undefined && trail.error !== null) return <ProblemOf error={trail.error} onRetry={trail.reload} />;
  const entries = (trail.rows ?? []).map(
    (entry): StoryEntry => ({
      id: entry.id,
      at: instant(entry.at),
      what: say(entry.action),
      who: <bdi>{entry.actor || common.unknown}</bdi>,
      note: detail(entry.detail) || undefined,
    }),
  );
  return <Story noMoney title={title} entries={entries} onMore={trail.more ? trail.onMore : undefined} />;
}
