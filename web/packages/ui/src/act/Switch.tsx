import { Icon } from '@souk/icons/react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Hidden, useAnnounce } from '../base/live.tsx';
import { useWords } from '../base/words.tsx';
import css from './act.module.css';

export interface SwitchProps {
  /** As the server last said. */
  on: boolean;
  /** Names the thing. No link may stand in it. */
  label: string;
  /** What stands beside it: the state as a word, the label, or nothing where the row around says it. */
  beside?: 'state' | 'label' | 'nothing';
  /** `Off` shows at once (see `offAtOnce`); `on` only when this is fulfilled. Rejects with a sentence for people. */
  onSwitch: (on: boolean) => Promise<void>;
  /** Off is optimistic, on is proved. */
  offAtOnce?: boolean;
  /** The server has taken it but not every process has reported yet. */
  pending?: boolean;
  disabled?: string | undefined;
}

/** On and off. Where it fails it goes back and says why, in place. */
export function Switch({
  on,
  label,
  beside = 'state',
  onSwitch,
  offAtOnce = true,
  pending = false,
  disabled,
}: SwitchProps): ReactNode {
  const words = useWords().switch;
  const announce = useAnnounce();
  const [wanted, setWanted] = useState<boolean | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const alive = useRef(true);
  const why = useId();
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);

  const busy = pending || wanted !== null;
  const shown = wanted === false && offAtOnce ? false : on;

  async function press(): Promise<void> {
    if (busy || disabled !== undefined) return;
    const next = !on;
    setWanted(next);
    setFailure(null);
    try {
      await onSwitch(next);
      announce(`${label}: ${next ? words.on : words.off}`);
    } catch (error) {
      const text = words.failed({ why: error instanceof Error ? error.message : String(error) });
      if (alive.current) setFailure(text);
      announce(text, 'assertive');
    } finally {
      if (alive.current) setWanted(null);
    }
  }

  return (
    <span>
      <span className={css.switchRow}>
        <button
          type="button"
          role="switch"
          className={css.switch}
          aria-checked={shown}
          aria-label={label}
          aria-busy={busy || undefined}
          aria-disabled={disabled !== undefined || undefined}
          aria-describedby={failure !== null || disabled !== undefined ? why : undefined}
          title={disabled}
          onClick={() => void press()}
        >
          <span className={css.thumb} />
        </button>
        {beside === 'nothing' ? null : (
          <span className={css.switchWord} aria-hidden="true">
            {beside === 'label'
              ? label
              : busy && !(wanted === false && offAtOnce)
                ? words.pending
                : shown
                  ? words.on
                  : words.off}
          </span>
        )}
      </span>
      {failure !== null ? (
        <span className={css.failure} id={why}>
          <Icon name="warn" size={14} />
          {failure}
        </span>
      ) : disabled !== undefined ? (
        <Hidden id={why}>{disabled}</Hidden>
      ) : null}
    </span>
  );
}
