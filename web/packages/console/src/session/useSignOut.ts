import { useQueryClient } from '@tanstack/react-query';

/** Ends the session here and on the server; nothing of what was read stays. Then the door at `base` is shown. */
export function useSignOut(end: () => Promise<unknown>, base: string): () => Promise<void> {
  const cache = useQueryClient();
  return async () => {
    await end().catch(() => {});
    cache.clear();
    location.assign(base);
  };
}
