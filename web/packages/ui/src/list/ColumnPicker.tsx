import { Popover } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Button, IconButton } from '../base/Button.tsx';
import { useWords } from '../base/words.tsx';
import css from './list.module.css';

export interface ColumnPickerProps {
  /** All there are, in their usual order. The first cannot be hidden. */
  columns: readonly { id: string; title: string }[];
  shown: readonly string[];
  onShown: (shown: readonly string[]) => void;
  onReset?: (() => void) | undefined;
}

/** Which columns, in which order; moved by buttons. */
export function ColumnPicker({ columns, shown, onShown, onReset }: ColumnPickerProps): ReactNode {
  const words = useWords().list;
  const [open, setOpen] = useState(false);
  const titles = new Map(columns.map((column) => [column.id, column.title]));
  const known = shown.filter((id) => titles.has(id));
  const order = [...known, ...columns.map((column) => column.id).filter((id) => !known.includes(id))];
  const move = (id: string, step: number) => {
    const next = known.filter((one) => one !== id);
    next.splice(known.indexOf(id) + step, 0, id);
    onShown(next);
  };
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <span>
          <IconButton
            icon="columns"
            label={words.columns}
            aria-haspopup="dialog"
            aria-expanded={open}
            onPress={() => setOpen(!open)}
          />
        </span>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={words.columns}>
        <ul className={css.columns}>
          {order.map((id) => {
            const title = titles.get(id) ?? id;
            const at = known.indexOf(id);
            return (
              <li className={css.columnLine} key={id}>
                <label>
                  <input
                    type="checkbox"
                    checked={at >= 0}
                    disabled={at === 0}
                    onChange={() => onShown(at >= 0 ? known.filter((one) => one !== id) : [...known, id])}
                  />
                  {title}
                </label>
                <IconButton
                  size="small"
                  icon="up"
                  label={words.columnUp({ name: title })}
                  disabled={at < 2}
                  onPress={() => move(id, -1)}
                />
                <IconButton
                  size="small"
                  icon="down"
                  label={words.columnDown({ name: title })}
                  disabled={at < 1 || at === known.length - 1}
                  onPress={() => move(id, 1)}
                />
              </li>
            );
          })}
        </ul>
        {onReset === undefined ? null : (
          <Button size="small" kind="quiet" onPress={onReset}>
            {words.columnsReset}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
