import { answer } from '@souk/api';
import { useRead, useWordsOf } from '@souk/console';
import { TextLink } from '@souk/ui';
import type { ReactNode } from 'react';
import { api } from '../data/api.ts';
import { useHere } from '../data/here.ts';
import { consoleWords } from '../text/console.ts';

/** One member, as pages beside theirs need them. */
export function useMember(id: string | undefined) {
  const here = useHere();
  return useRead(
    ['members', 'one', id],
    (signal) => answer(api.GET('/merchant/v1/members/{id}', { params: { path: { id: id ?? '' } }, signal })),
    { on: id !== undefined && here.can('members:read') },
  );
}

/** A member whose name is known, leading to their page where the reader may see it. */
export function MemberLink({ id, name }: { id: string; name: string }): ReactNode {
  const here = useHere();
  return here.can('members:read') ? <TextLink to={`/members/${id}`}>{name}</TextLink> : <bdi>{name}</bdi>;
}

/** A member by name, leading to their page. Until the name is read, and for whom may not read it, the word. */
export function MemberName({ id }: { id: string }): ReactNode {
  const here = useHere();
  const words = useWordsOf(consoleWords);
  const member = useMember(id);
  const name = member.data?.name ?? words.nav.members;
  return here.can('members:read') ? <TextLink to={`/members/${id}`}>{name}</TextLink> : name;
}
