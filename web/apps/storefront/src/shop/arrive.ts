import { useEffect } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import { inside } from './moves.ts';
import { useStanding } from './session.ts';

/**
 * Where the pages for signing in lead, and leads there who is signed in already: the phone's back button finds no form
 * that has been answered.
 */
export function useArrival(): { next: string; arrive: () => void } {
  const { query } = useRoute();
  const { route } = useLocation();
  const standing = useStanding();
  const next = inside(query.next);
  const arrive = () => route(next, true);
  useEffect(() => {
    if (standing === 'member') arrive();
  }, [standing]);
  return { next, arrive };
}
