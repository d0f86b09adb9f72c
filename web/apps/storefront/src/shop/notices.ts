import { useMe } from './session.ts';

/** How many messages are unread, up to 100; nothing for guests. */
export function useUnread(): number {
  return useMe().data?.unread ?? 0;
}
