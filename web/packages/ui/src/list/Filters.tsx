import { Popover } from '@mantine/core';
import { Icon } from '@souk/icons/react';
import { isIme } from '@souk/text';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { ActionMenu } from '../base/ActionMenu.tsx';
import { Button } from '../base/Button.tsx';
import { useKeys } from '../base/keys.ts';
import { useWords } from '../base/words.tsx';
import css from './list.module.css';

/** Something that a list can be narrowed by. */
export interface Filter {
  id: string;
  label: string;
  /** What it is set to, as text; `undefined` while it narrows nothing. */
  shown: string | undefined;
  /** Fields that change it; take effect at once. `close` shuts the chip. */
  editor: (close: () => void) => ReactNode;
  onClear: () => void;
  /** Stands there even while it is not set. */
  always?: boolean;
}

export interface FiltersProps {
  filters: readonly Filter[];
  onClearAll?: (() => void) | undefined;
}

/** Filters as chips that open in place. Those that are not set wait behind "Add filter". */
export function Filters({ filters, onClearAll }: FiltersProps): ReactNode {
  const words = useWords().list;
  const [adding, setAdding] = useState<string | null>(null);
  const set = filters.filter((filter) => filter.shown !== undefined || filter.always || filter.id === adding);
  const rest = filters.filter((filter) => !set.includes(filter));
  const narrowed = filters.filter((filter) => filter.shown !== undefined);
  return (
    <>
      {set.map((filter) => (
        <Chip key={filter.id} filter={filter} opens={filter.id === adding} onShut={() => setAdding(null)} />
      ))}
      {rest.length === 0 ? null : (
        <ActionMenu
          position="bottom-start"
          groups={[
            {
              actions: rest.map((filter) => ({
                id: filter.id,
                label: filter.label,
                icon: 'filter',
                onPress: () => setAdding(filter.id),
              })),
            },
          ]}
        >
          <Button size="small" kind="quiet" icon="add" aria-haspopup="menu">
            {words.addFilter}
          </Button>
        </ActionMenu>
      )}
      {narrowed.length < 2 || onClearAll === undefined ? null : (
        <Button size="small" kind="quiet" onPress={onClearAll}>
          {words.clearFilters}
        </Button>
      )}
    </>
  );
}

function Chip({ filter, opens, onShut }: { filter: Filter; opens: boolean; onShut: () => void }): ReactNode {
  const words = useWords().list;
  const [open, setOpen] = useState(opens);
  const shut = () => {
    setOpen(false);
    onShut();
  };
  return (
    <Popover
      opened={open}
      onChange={(now) => (now ? setOpen(true) : shut())}
      position="bottom-start"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <span className={css.chip} data-unset={filter.shown === undefined || undefined}>
          <button
            type="button"
            className={css.chipOpen}
            aria-haspopup="dialog"
            aria-expanded={open}
            onClick={() => (open ? shut() : setOpen(true))}
          >
            <span className={css.chipName}>
              {filter.label}
              {filter.shown === undefined ? '' : ':'}
            </span>
            {filter.shown === undefined ? null : <b>{filter.shown}</b>}
            <Icon name="open" size={14} />
          </button>
          {filter.shown === undefined ? null : (
            <button
              type="button"
              className={css.chipClear}
              aria-label={words.removeFilter({ name: filter.label })}
              onClick={() => {
                shut();
                filter.onClear();
              }}
            >
              <Icon name="close" size={14} />
            </button>
          )}
        </span>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={words.filterBy({ name: filter.label })}>
        <div className={css.editor}>{filter.editor(shut)}</div>
      </Popover.Dropdown>
    </Popover>
  );
}

/** The search of a list: looks when Enter is pressed or the field is left. `/` jumps to it. */
export function ListSearch({
  value,
  onSearch,
  placeholder,
}: {
  value: string;
  onSearch: (text: string) => void;
  placeholder: string;
}): ReactNode {
  const words = useWords();
  const [text, setText] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => setText(value), [value]);
  useKeys([{ keys: '/', label: words.keys.search, group: words.keys.list, run: () => field.current?.focus() }]);
  const send = () => {
    if (text.trim() !== value) onSearch(text.trim());
  };
  return (
    <search className={css.search}>
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        className={css.searchInput}
        aria-label={placeholder}
        placeholder={placeholder}
        value={text}
        autoComplete="off"
        onChange={(event) => {
          setText(event.currentTarget.value);
          if (event.currentTarget.value === '' && value !== '') onSearch('');
        }}
        onBlur={send}
        onKeyDown={(event) => {
          if (isIme(event)) return;
          if (event.key === 'Enter') send();
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
    </search>
  );
}
