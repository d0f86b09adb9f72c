import { formatClock, instant } from '@souk/time';
import { OfflineBanner } from '@souk/ui';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWordsOf } from '../parts/words.ts';
import { sharedWords } from '../text/words.ts';

/** While the network is down: as of when the page is true, by the clock of this zone. */
export function Offline({ zone }: { zone: string }): ReactNode {
  const words = useWordsOf(sharedWords);
  const cache = useQueryClient();
  const times = cache
    .getQueryCache()
    .getAll()
    .map((query) => query.state.dataUpdatedAt);
  // The newest of what is shown.
  const newest = Math.max(0, ...times);
  return <OfflineBanner asOf={newest === 0 ? words.never : formatClock(instant(newest), zone)} />;
}
