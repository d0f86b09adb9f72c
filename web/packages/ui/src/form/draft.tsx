import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '../base/Button.tsx';
import { useWords } from '../base/words.tsx';
import { ConfirmLeave } from './ConfirmLeave.tsx';
import css from './form.module.css';

interface Kept<Values> {
  at: number;
  values: Values;
}

export interface Draft<Values> {
  /** What an earlier visit of this tab left, until it is used or dropped. */
  found: Kept<Values> | null;
  drop: () => void;
}

/**
 * Keeps what is typed in sessionStorage, by record and version: a draft of an older version never overwrites a newer record.
 * Pass `null` while nothing differs from the record.
 */
export function useDraft<Values>(key: string, version: number | string, values: Values | null): Draft<Values> {
  const name = `souk.draft.${key}.${version}`;
  const [found, setFound] = useState<Kept<Values> | null>(() => read<Kept<Values>>(name));
  const waits = useRef(found !== null);
  useEffect(() => {
    if (values !== null) {
      waits.current = false;
      write(name, { at: Date.now(), values });
    } else if (!waits.current) write(name, null);
  }, [name, values]);
  const drop = useCallback(() => {
    waits.current = false;
    write(name, null);
    setFound(null);
  }, [name]);
  return { found, drop };
}

function read<T>(name: string): T | null {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? 'null') as T | null;
  } catch {
    return null;
  }
}

function write(name: string, value: unknown): void {
  try {
    if (value === null) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, JSON.stringify(value));
  } catch {
    // A full or forbidden store keeps no draft; the form itself goes on.
  }
}

/** Offers a draft that was found. `at` is its time, as text. */
export function DraftFound({ at, onUse, onDrop }: { at: string; onUse: () => void; onDrop: () => void }): ReactNode {
  const words = useWords().save;
  return (
    <div className={css.draft} role="status">
      <span>{words.draftFound({ at })}</span>
      <Button size="small" onPress={onUse}>
        {words.draftUse}
      </Button>
      <Button size="small" kind="quiet" onPress={onDrop}>
        {words.draftDrop}
      </Button>
    </div>
  );
}

export interface LeaveGuardProps {
  dirty: boolean;
  /** What the router holds back, when somebody goes elsewhere: go on, or stay. `null` while nobody leaves. */
  blocked: { proceed: () => void; reset: () => void } | null;
}

/** Asks once before a page with unsaved changes is left, within the app and when the tab closes. */
export function LeaveGuard({ dirty, blocked }: LeaveGuardProps): ReactNode {
  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [dirty]);
  return <ConfirmLeave blocked={blocked} />;
}
