import { type Intention, intention, type Problem, problemIn } from '@souk/api';
import { useCallback, useRef } from 'react';

/** Answers after which nobody knows, or which may pass: the same intention is sent again. */
const open: readonly Problem['kind'][] = [
  'unreachable',
  'unknown-outcome',
  'unknown',
  'timed-out',
  'busy',
  'internal',
  'too-many-requests',
  'idempotency-key-in-use',
  'unauthenticated',
];

/** Sends one intention of a person, however often it is tried. */
export type Send = <T>(doing: (header: Intention['header']) => Promise<T>) => Promise<T>;

/**
 * One intention for each time that a dialog opens. Trying again uses the same key, so that nothing is done twice; only
 * after the server refused for good does the next try mean something new.
 */
export function useIntention(opened: boolean): Send {
  const now = useRef<Intention | null>(null);
  const was = useRef(false);
  if (opened && !was.current) now.current = null;
  was.current = opened;
  return useCallback(async (doing) => {
    now.current ??= intention();
    try {
      const done = await doing(now.current.header);
      now.current = null;
      return done;
    } catch (thrown) {
      const kind = problemIn(thrown)?.kind;
      if (kind !== undefined && !open.includes(kind)) now.current = null;
      throw thrown;
    }
  }, []);
}
