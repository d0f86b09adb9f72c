import { Icon } from '@souk/icons/preact';
import { contained } from '@souk/text';
import type { JSX } from 'preact';
import { useWords } from '../language.tsx';
import css from './stepper.module.css';

interface StepperProps {
  value: number;
  onChange: (value: number) => void;
  /** Of what, for the ear. */
  label: string;
  min?: number;
  max?: number;
}

/** A number of pieces. */
export function Stepper({ value, onChange, label, min = 1, max = 999 }: StepperProps): JSX.Element {
  const words = useWords();
  const to = (next: number) => onChange(Math.min(max, Math.max(min, next)));
  return (
    <fieldset class={css.stepper} aria-label={`${words.quantity}: ${contained(label)}`}>
      <button type="button" aria-label={words.less} disabled={value <= min} onClick={() => to(value - 1)}>
        <Icon name="remove" size={16} />
      </button>
      <output aria-live="polite">{value}</output>
      <button type="button" aria-label={words.one} disabled={value >= max} onClick={() => to(value + 1)}>
        <Icon name="add" size={16} />
      </button>
    </fieldset>
  );
}
