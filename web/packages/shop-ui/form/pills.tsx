import type { JSX } from 'preact';
import css from './pills.module.css';

export interface Pill {
  value: string;
  label: string;
  /** Shown behind the word; 0 shows nothing. */
  count?: number | undefined;
}

interface PillsProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  pills: readonly Pill[];
}

/** One of a few views or orders of the same list. */
export function Pills({ label, value, onChange, pills }: PillsProps): JSX.Element {
  return (
    <fieldset class={css.pills} aria-label={label}>
      {pills.map((pill) => (
        <button
          key={pill.value}
          type="button"
          class={css.pill}
          aria-pressed={pill.value === value}
          onClick={() => onChange(pill.value)}
        >
          <span>
            {pill.label}
            {pill.count ? <span class={css.count}> {pill.count > 99 ? '99+' : pill.count}</span> : null}
          </span>
        </button>
      ))}
    </fieldset>
  );
}
