import { useBlocker } from '@tanstack/react-router';

/**
 * What the router holds back while a form has changes, for `LeaveGuard`. Where a form goes by `steps`, those are
 * addresses of one page and lead nowhere else.
 */
export function useLeave(
  dirty: boolean,
  { steps = false }: { steps?: boolean } = {},
): { proceed: () => void; reset: () => void } | null {
  const held = useBlocker({
    shouldBlockFn: ({ current, next }) => dirty && !(steps && current.pathname === next.pathname),
    withResolver: true,
    enableBeforeUnload: false,
  });
  return held.status === 'blocked' ? { proceed: held.proceed, reset: held.reset } : null;
}
