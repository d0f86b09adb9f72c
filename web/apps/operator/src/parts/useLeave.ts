import { useBlocker } from '@tanstack/react-router';

/** What the router holds back while a form has changes, for `LeaveGuard`. Steps of one page lead nowhere else. */
export function useLeave(dirty: boolean): { proceed: () => void; reset: () => void } | null {
  const held = useBlocker({
    shouldBlockFn: ({ current, next }) => dirty && current.pathname !== next.pathname,
    withResolver: true,
    enableBeforeUnload: false,
  });
  return held.status === 'blocked' ? { proceed: held.proceed, reset: held.reset } : null;
}
