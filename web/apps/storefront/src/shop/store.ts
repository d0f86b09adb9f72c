import { useEffect, useReducer } from 'preact/hooks';

/** A value that pages share and follow. */
export interface Store<T> {
  get: () => T;
  set: (value: T) => void;
  subscribe: (changed: () => void) => () => void;
}

export function store<T>(first: T): Store<T> {
  let value = first;
  const heard = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      value = next;
      for (const changed of [...heard]) changed();
    },
    subscribe(changed) {
      heard.add(changed);
      return () => void heard.delete(changed);
    },
  };
}

export function useStore<T>(of: Store<T>): T {
  const [, render] = useReducer((n: number) => n + 1, 0);
  const shown = of.get();
  useEffect(() => {
    // It may have changed after this was drawn and before anybody listened.
    if (of.get() !== shown) render(0);
    return of.subscribe(() => render(0));
  }, [of]);
  return shown;
}
