import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * Makes a deed run once however often it is pressed: a second press while the first is under way does nothing.
 * `busy` is for the eye; the guard itself does not wait for a render.
 */
export function useOnce<A extends unknown[]>(
  deed: ((...args: A) => unknown) | undefined,
): { run: (...args: A) => void; busy: boolean } {
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);
  const run = (...args: A) => {
    if (running.current) return;
    const result = deed?.(...args);
    if (!(result instanceof Promise)) return;
    running.current = true;
    setBusy(true);
    const end = () => {
      running.current = false;
      if (mounted.current) setBusy(false);
    };
    result.then(end, (error: unknown) => {
      end();
      // Not swallowed: the deed should have shown it, so this is a defect that the console must see.
      throw error;
    });
  };
  return { run, busy };
}
