import type { Recent } from '@souk/ui';
import { useEffect, useSyncExternalStore } from 'react';
import { useSigned } from '../data/here.ts';

/** How many records the strip holds. */
const most = 8;
const heard = new Set<() => void>();
const cached = new Map<string, { text: string | null; list: readonly Recent[] }>();

/** The records that this person visited here, the last first. */
export function useRecent(): readonly Recent[] {
  const name = useStore();
  return useSyncExternalStore(
    (changed) => {
      heard.add(changed);
      return () => heard.delete(changed);
    },
    () => read(name),
  );
}

/** Puts a record onto the strip, once it is known what to call it. */
export function useVisit(record: Recent | undefined): void {
  const name = useStore();
  const { to, label } = record ?? {};
  useEffect(() => {
    if (to === undefined || label === undefined) return;
    const rest = read(name).filter((one) => one.to !== to);
    try {
      localStorage.setItem(name, JSON.stringify([{ to, label }, ...rest].slice(0, most)));
    } catch {
      // Without storage there is no strip.
    }
    for (const changed of heard) changed();
  }, [name, to, label]);
}

function useStore(): string {
  return `souk.recent.${useSigned().scope.join('.')}`;
}

function read(name: string): readonly Recent[] {
  let text: string | null = null;
  try {
    text = localStorage.getItem(name);
  } catch {
    // As if nothing had been visited.
  }
  const known = cached.get(name);
  if (known !== undefined && known.text === text) return known.list;
  const list = parsed(text);
  cached.set(name, { text, list });
  return list;
}

function parsed(text: string | null): readonly Recent[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(list) ? (list as Recent[]).filter((one) => typeof one.to === 'string') : [];
  } catch {
    return [];
  }
}
