import type { Query, QueryClient } from '@tanstack/react-query';

/**
 * Reads again what some news concern. What is being read is let come to its end: news come faster than a busy shop
 * answers, and who begins anew at each of them never shows any. All that came meanwhile is one more reading after it.
 */
export function readAgain(cache: QueryClient, concerned: (query: Query) => boolean): () => Promise<void> {
  let reading = false;
  let more = false;
  return async () => {
    more = true;
    if (reading) return;
    reading = true;
    while (more) {
      // What somebody else began to read may be older than the news.
      more = cache.isFetching({ predicate: concerned }) > 0;
      await cache.invalidateQueries({ predicate: concerned }, { cancelRefetch: false });
    }
    reading = false;
  };
}
