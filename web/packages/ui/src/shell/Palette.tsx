import { Modal } from '@mantine/core';
import type { IconName } from '@souk/icons';
import { Icon } from '@souk/icons/react';
import { isIme } from '@souk/text';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useAnnounce } from '../base/live.tsx';
import { useSurroundings } from '../base/Provider.tsx';
import { useWords } from '../base/words.tsx';
import { Keys } from './KeysOverlay.tsx';
import { type Findable, fits } from './match.ts';
import css from './Palette.module.css';

export interface PaletteItem extends Findable {
  id: string;
  /** Number, phone, state: what tells two of one name apart. */
  hint?: string | undefined;
  icon?: IconName | undefined;
  /** Shown at the right. */
  keys?: string | undefined;
  to?: string | undefined;
  run?: (() => void) | undefined;
}

export interface PaletteKind {
  id: string;
  label: string;
  /** How many at most; the best come first. */
  limit?: number;
  items: readonly PaletteItem[];
}

export interface PaletteProps {
  open: boolean;
  onClose: () => void;
  /** Pages, actions, what apps offer: all of them, searched here. */
  kinds: readonly PaletteKind[];
  /** Records of the server for a typed text. Called debounced; its answers are shown as they come. */
  find?: ((text: string, signal: AbortSignal) => Promise<readonly PaletteKind[]>) | undefined;
  /** Shown before anything is typed. */
  recent?: readonly PaletteItem[];
}

/** Records, pages and actions by typing. `Ctrl K`. */
export function Palette({ open, onClose, ...rest }: PaletteProps): ReactNode {
  const words = useWords().palette;
  return (
    <Modal.Root
      opened={open}
      onClose={onClose}
      size={620}
      classNames={{ content: css.box }}
      yOffset="12vh"
      lockScroll={false}
      data-souk-overlay={open || undefined}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={words.title} aria-modal="true">
        {open ? <Inside onClose={onClose} {...rest} /> : null}
      </Modal.Content>
    </Modal.Root>
  );
}

function Inside({ onClose, kinds, find, recent = [] }: Omit<PaletteProps, 'open'>): ReactNode {
  const words = useWords();
  const { navigate } = useSurroundings();
  const announce = useAnnounce();
  const id = useId();
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly PaletteKind[]>([]);
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (find === undefined || text.trim() === '') {
      setFound([]);
      return;
    }
    const stop = new AbortController();
    const timer = setTimeout(() => {
      find(text.trim(), stop.signal).then(
        (answer) => stop.signal.aborted || setFound(answer),
        () => {},
      );
    }, 150);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text, find]);

  const groups = useMemo(() => {
    if (text.trim() === '')
      return [
        { id: 'recent', label: words.palette.recent, items: recent.slice(0, 8) },
        ...kinds.map((kind) => ({ ...kind, items: kind.items.slice(0, kind.limit ?? 5) })),
      ].filter((group) => group.items.length > 0);
    const local = kinds.map((kind) => ({
      ...kind,
      items: kind.items
        .map((item) => ({ item, score: fits(text, item) }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score)
        .slice(0, kind.limit ?? 5)
        .map(({ item }) => item),
    }));
    const remote = found.map((kind) => ({ ...kind, items: kind.items.slice(0, kind.limit ?? 5) }));
    return [...remote, ...local].filter((group) => group.items.length > 0);
  }, [text, kinds, found, recent, words]);

  const flat = groups.flatMap((group) => group.items);
  // One record may stand in two groups: an option is its place, not its id.
  const starts = groups.map((_, no) => groups.slice(0, no).reduce((sum, group) => sum + group.items.length, 0));
  const place = Math.min(at, flat.length - 1);
  const chosen = flat[place];
  useEffect(() => {
    if (text.trim() === '') return;
    const timer = setTimeout(
      () => announce(flat.length === 0 ? words.palette.none({ query: text }) : words.palette.found({ n: flat.length })),
      400,
    );
    return () => clearTimeout(timer);
  }, [flat.length, text, announce, words]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the choice.
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [place]);

  function go(item: PaletteItem | undefined): void {
    if (item === undefined) return;
    onClose();
    item.run?.();
    if (item.to !== undefined) navigate(item.to);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isIme(event)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && flat.length > 0)
      setAt((now) => (Math.min(now, flat.length - 1) + step + flat.length) % flat.length);
    else if (event.key === 'Enter') go(chosen);
    else if (event.key === 'Home' && flat.length > 0 && text === '') setAt(0);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <div className={css.head}>
        <Icon name="search" size={18} />
        <input
          className={css.input}
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}list`}
          aria-activedescendant={chosen === undefined ? undefined : `${id}${place}`}
          aria-autocomplete="list"
          aria-label={words.palette.title}
          placeholder={words.palette.hint}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div
        className={css.list}
        id={`${id}list`}
        role="listbox"
        aria-label={words.palette.title}
        ref={list}
        tabIndex={-1}
      >
        {groups.map((group, no) => (
          // biome-ignore lint/a11y/useSemanticElements: options stand in groups of a listbox.
          <div key={group.id} role="group" aria-label={group.label}>
            <div className={css.kind} role="presentation">
              {group.label}
            </div>
            {group.items.map((item, row) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field, which names the chosen option.
              <div
                key={item.id}
                id={`${id}${(starts[no] ?? 0) + row}`}
                className={css.item}
                role="option"
                aria-selected={(starts[no] ?? 0) + row === place}
                tabIndex={-1}
                onPointerMove={() => setAt((starts[no] ?? 0) + row)}
                onClick={() => go(item)}
              >
                <Icon name={item.icon ?? 'forward'} />
                <bdi className={css.label}>{item.label}</bdi>
                {item.hint === undefined ? null : <bdi className={css.hint}>{item.hint}</bdi>}
                {item.keys === undefined ? null : (
                  <span className={css.keys}>
                    <Keys keys={item.keys} />
                  </span>
                )}
              </div>
            ))}
          </div>
        ))}
      </div>
      {flat.length === 0 && text !== '' ? <p className={css.none}>{words.palette.none({ query: text })}</p> : null}
      <div className={css.foot} aria-hidden="true">
        <kbd>↑</kbd>
        <kbd>↓</kbd> {words.palette.move}
        <kbd>↵</kbd> {words.palette.open}
        <kbd>Esc</kbd> {words.close}
      </div>
    </>
  );
}
