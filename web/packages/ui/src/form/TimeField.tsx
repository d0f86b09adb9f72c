import { Popover } from '@mantine/core';
import { Icon } from '@souk/icons/react';
import { type Instant, zoneNote } from '@souk/time';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useSurroundings } from '../base/Provider.tsx';
import { useWords } from '../base/words.tsx';
import { Control, FieldFrame, type FieldProps, useField } from './Field.tsx';
import css from './form.module.css';
import { readWall, writeWall } from './wall.ts';

const Calendar = lazy(() => import('./Calendar.tsx'));

export interface TimeFieldProps extends FieldProps {
  value: Instant | null;
  onChange: (value: Instant | null) => void;
}

/** A moment by the shop's clock, typed as `2026-11-22 14:05` or chosen from a calendar. Names the zone where the reader's differs. */
export function TimeField(props: TimeFieldProps): ReactNode {
  const { value, onChange } = props;
  const words = useWords().form;
  const { zone } = useSurroundings();
  const [text, setText] = useState(value === null ? '' : writeWall(value, zone));
  const [left, setLeft] = useState(false);
  const [open, setOpen] = useState(false);
  const sent = useRef(value);
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setText(value === null ? '' : writeWall(value, zone));
  }, [value, zone]);
  const read = text.trim() === '' ? null : readWall(text, zone);
  const own = !left
    ? undefined
    : read === undefined
      ? words.notTime
      : read === null && !props.optional
        ? words.required
        : undefined;
  const note = zoneNote((value ?? Date.now()) as Instant, zone, Intl.DateTimeFormat().resolvedOptions().timeZone);
  const help =
    note === null ? (
      props.help
    ) : props.help === undefined ? (
      note
    ) : (
      <>
        {props.help} {note}
      </>
    );
  const wired = useField({ ...props, help }, own);

  function change(next: string): void {
    setText(next);
    const at = next.trim() === '' ? null : (readWall(next, zone) ?? null);
    sent.current = at;
    onChange(at);
  }

  return (
    <FieldFrame {...props} help={help} narrow wired={wired}>
      <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
        <Popover.Target>
          <div>
            <Control wired={wired} disabled={props.disabled}>
              <input
                {...wired.aria}
                className={css.input}
                data-unreadable={read === undefined || undefined}
                placeholder="2026-11-22 14:05"
                autoComplete="off"
                value={text}
                onChange={(event) => change(event.currentTarget.value)}
                onBlur={() => {
                  setLeft(true);
                  if (read) setText(writeWall(read, zone));
                }}
              />
              <button
                type="button"
                className={css.inside}
                aria-label={words.calendar}
                aria-haspopup="dialog"
                aria-expanded={open}
                disabled={props.disabled}
                onClick={() => setOpen(!open)}
              >
                <Icon name="calendar" />
              </button>
            </Control>
          </div>
        </Popover.Target>
        <Popover.Dropdown role="dialog" aria-label={props.label}>
          {open ? (
            <Suspense>
              <Calendar
                day={text.slice(0, 10)}
                onDay={(day) => {
                  change(`${day} ${/\d{1,2}:\d{2}/.exec(text)?.[0] ?? '00:00'}`);
                  setOpen(false);
                }}
              />
            </Suspense>
          ) : null}
        </Popover.Dropdown>
      </Popover>
    </FieldFrame>
  );
}
