import type { TrailResponse } from '@souk/api/platform';
import { Text, TextLink } from '@souk/ui';
import type { ReactNode } from 'react';

/** What an entry is about, by the name that it has now; a way to it where it has a page. */
export function Subject({ entry }: { entry: TrailResponse }): ReactNode {
  const { subject, subject_name } = entry;
  const short = subject.length > 18 ? `${subject.slice(0, 4)}…${subject.slice(-6)}` : subject;
  // A session has no page, and its number tells nobody anything.
  if (subject.startsWith('ses_')) return '—';
  const to = placeOf(subject);
  if (to === undefined) return <Text code>{short}</Text>;
  return (
    <TextLink to={to}>
      <bdi>{subject_name ?? short}</bdi>
    </TextLink>
  );
}

/** Ids have a prefix, the names of apps have none. */
function placeOf(subject: string): string | undefined {
  if (subject.startsWith('ten_')) return `/tenants/${subject}`;
  if (subject.startsWith('opr_')) return '/people';
  return /^[a-z][a-z0-9-]*$/.test(subject) ? `/apps/${subject}` : undefined;
}
