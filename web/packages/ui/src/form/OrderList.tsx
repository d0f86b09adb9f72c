import { isIme } from '@souk/text';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { IconButton } from '../base/Button.tsx';
import { useAnnounce } from '../base/live.tsx';
import { useWords } from '../base/words.tsx';
import css from './OrderList.module.css';

export interface OrderListProps<Item> {
  label: string;
  items: readonly Item[];
  id: (item: Item) => string;
  name: (item: Item) => string;
  children: (item: Item) => ReactNode;
  /** The whole list as it is wanted now. */
  onOrder: (items: readonly Item[]) => void;
  /** Why nothing can be moved. */
  disabled?: string | undefined;
}

/** Things one after the other, moved by buttons or by Alt and the arrows. The focus goes with what is moved. */
export function OrderList<Item>(props: OrderListProps<Item>): ReactNode {
  const { label, items, id, name, onOrder, disabled } = props;
  const words = useWords().order;
  const announce = useAnnounce();
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<{ id: string; way: 'up' | 'down' } | null>(null);

  // Whatever moves in the document loses the focus: it is given back to the same button of the same thing.
  useEffect(() => {
    const { current } = moved;
    if (current === null) return;
    moved.current = null;
    const row = [...(list.current?.children ?? [])].find((one) => (one as HTMLElement).dataset.id === current.id);
    const buttons = row?.querySelectorAll<HTMLButtonElement>(`[data-way="${current.way}"] button`);
    buttons?.[0]?.focus();
  });

  function move(at: number, way: 'up' | 'down'): void {
    const to = way === 'up' ? at - 1 : at + 1;
    const [one, other] = [items[at], items[to]];
    if (disabled !== undefined || one === undefined || other === undefined) return;
    const next = [...items];
    next[at] = other;
    next[to] = one;
    moved.current = { id: id(one), way };
    onOrder(next);
    announce(words.moved({ name: name(one), at: to + 1, of: items.length }));
  }

  function onKey(event: KeyboardEvent, at: number): void {
    if (!event.altKey || isIme(event) || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(at, event.key === 'ArrowUp' ? 'up' : 'down');
  }

  return (
    <>
      <ol className={css.list} ref={list} aria-label={label}>
        {items.map((item, at) => (
          <li key={id(item)} data-id={id(item)} className={css.line} onKeyDown={(event) => onKey(event, at)}>
            <span className={css.place}>{at + 1}</span>
            <div className={css.item}>{props.children(item)}</div>
            <span className={css.ways}>
              <span data-way="up">
                <IconButton
                  icon="up"
                  label={words.up({ name: name(item) })}
                  keys="Alt ↑"
                  disabled={disabled ?? at === 0}
                  onPress={() => move(at, 'up')}
                />
              </span>
              <span data-way="down">
                <IconButton
                  icon="down"
                  label={words.down({ name: name(item) })}
                  keys="Alt ↓"
                  disabled={disabled ?? at === items.length - 1}
                  onPress={() => move(at, 'down')}
                />
              </span>
            </span>
          </li>
        ))}
      </ol>
      <p className={css.hint}>{words.hint}</p>
    </>
  );
}
