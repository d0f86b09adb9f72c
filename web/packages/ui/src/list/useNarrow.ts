import { useSyncExternalStore } from 'react';

/** As in `table.module.css`: below this only the first columns of a list are in sight. */
const narrow = '(max-width: 600px)';

/** Whether the window is as narrow as a phone. */
export function useNarrow(): boolean {
  return useSyncExternalStore(watch, () => matchMedia(narrow).matches);
}

function watch(changed: () => void): () => void {
  const query = matchMedia(narrow);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
