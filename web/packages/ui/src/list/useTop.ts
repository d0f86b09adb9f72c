import { type RefObject, useLayoutEffect, useState } from 'react';

/** How far down the page an element begins, so that a table can end where the window does. Measured anew when the window or `changes` change. */
export function useTop(of: RefObject<HTMLElement | null>, changes: unknown): number {
  const [top, setTop] = useState(268);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `changes` is why, not what.
  useLayoutEffect(() => {
    const measure = () => {
      const box = of.current?.getBoundingClientRect();
      if (box !== undefined && box.height > 0) setTop(Math.round(box.top + scrollY));
    };
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, [of, changes]);
  return top;
}
