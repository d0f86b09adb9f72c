import { answer, api } from './client.ts';
import { useResource } from './resource.ts';
import { useStanding } from './session.ts';

/** How many messages are unread, up to a page of them; nothing for guests. */
export function useUnread(): number {
  const member = useStanding() === 'member';
  const unread = useResource(
    member ? 'notices:unread' : null,
    () => answer(api.GET('/storefront/v1/me/notices', { params: { query: { unread: true, limit: 100 } } })),
    { fresh: 60_000 },
  );
  return unread.data?.items.length ?? 0;
}
