import { useSyncExternalStore } from 'react';
import { useWordsOf } from '../parts/words.ts';
import { sharedWords } from '../text/words.ts';

/** The list that somebody came from: where it is, and what stood in it. */
interface Trail {
  readonly address: string;
  readonly ids: readonly string[];
  /** There are more than were loaded. */
  readonly more: boolean;
}

const trails = new Map<string, Trail>();
const heard = new Set<() => void>();

/** A list leaves what it shows, so that a record knows its neighbours and the way back. */
export function leaveTrail(noun: string, trail: Trail): void {
  trails.set(noun, trail);
  for (const changed of heard) changed();
}

interface Neighbours {
  readonly previous: string | undefined;
  readonly next: string | undefined;
  /** Where among them, in words. */
  readonly place: string;
}

/** The neighbours of a record in the list one came from; the list itself where one came from elsewhere. */
export function useTrail(noun: string, path: string, id: string): { back: string; neighbours: Neighbours | undefined } {
  const words = useWordsOf(sharedWords);
  const trail = useSyncExternalStore(
    (changed) => {
      heard.add(changed);
      return () => heard.delete(changed);
    },
    () => trails.get(noun),
  );
  const at = trail?.ids.indexOf(id) ?? -1;
  if (trail === undefined || at < 0) return { back: trail?.address ?? path, neighbours: undefined };
  const to = (place: number) => {
    const one = trail.ids[place];
    return one === undefined ? undefined : `${path}/${one}`;
  };
  const of = `${trail.ids.length}${trail.more ? '+' : ''}`;
  return {
    back: trail.address,
    neighbours: { previous: to(at - 1), next: to(at + 1), place: words.place({ at: at + 1, of }) },
  };
}
