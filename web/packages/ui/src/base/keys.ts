import { isIme } from '@souk/text';
import { useEffect, useRef, useSyncExternalStore } from 'react';

/** One key or sequence a page understands. `keys` as typed: `j`, `?`, `mod+k`, `g o`. */
export interface KeyBinding {
  keys: string;
  /** What it does, for the overlay of `?`. */
  label: string;
  group?: string;
  run: (event: KeyboardEvent) => void;
  /** Also while a field has the focus. Only for chords with mod. */
  inFields?: boolean;
}

const layers = new Set<{ current: readonly KeyBinding[] }>();
const listeners = new Set<() => void>();
let listed: readonly KeyBinding[] = [];
let prefix = '';
let prefixAt = 0;

function changed(): void {
  listed = [...layers].flatMap((layer) => layer.current);
  for (const listener of listeners) listener();
}

/** `mod+k` of an event; letters in lower case, signs as they are printed. */
function chord(event: KeyboardEvent): string {
  const key = event.key === ' ' ? 'space' : event.key.toLowerCase();
  return `${event.ctrlKey || event.metaKey ? 'mod+' : ''}${event.altKey ? 'alt+' : ''}${event.shiftKey && key.length > 1 ? 'shift+' : ''}${key}`;
}

function inField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
    !isToggle(target)
  );
}

function isToggle(target: HTMLElement): boolean {
  return target instanceof HTMLInputElement && /^(checkbox|radio|button)$/.test(target.type);
}

/** Finds the binding of an event, the most recently mounted layer first. */
function onKey(event: KeyboardEvent): void {
  if (isIme(event) || event.defaultPrevented) return;
  const typed = chord(event);
  const field = inField(event.target);
  const open = document.querySelector('[data-souk-overlay]') !== null;
  const sequence = Date.now() - prefixAt < 1200 ? `${prefix} ${typed}` : typed;
  for (const layer of [...layers].reverse()) {
    const hit = layer.current.find(
      (binding) =>
        (binding.keys === sequence || binding.keys === typed) && (binding.inFields === true || (!field && !open)),
    );
    if (hit !== undefined) {
      prefix = '';
      event.preventDefault();
      hit.run(event);
      return;
    }
  }
  const starts = !field && !open && listed.some((binding) => binding.keys.startsWith(`${typed} `));
  prefix = starts ? typed : '';
  prefixAt = starts ? Date.now() : 0;
}

/** Keys that work while the component is on the page; the last one mounted wins. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const layer = useRef(bindings);
  layer.current = bindings;
  const names = bindings.map((binding) => `${binding.keys}${binding.label}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is announced anew when its words change.
  useEffect(() => {
    if (layers.size === 0) document.addEventListener('keydown', onKey);
    layers.add(layer);
    changed();
    return () => {
      layers.delete(layer);
      if (layers.size === 0) document.removeEventListener('keydown', onKey);
      changed();
    };
  }, [names]);
}

/** All that can be typed on the page now. */
export function useKeyList(): readonly KeyBinding[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => listed,
    () => listed,
  );
}
