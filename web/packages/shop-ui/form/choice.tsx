import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import css from './choice.module.css';

export interface Option<V extends string> {
  value: V;
  label: ComponentChildren;
  note?: ComponentChildren;
}

interface ChoiceProps<V extends string> {
  label: string;
  value: V | undefined;
  onChange: (value: V) => void;
  options: readonly Option<V>[];
}

/** One of few, as rows with a round mark. */
export function Choice<V extends string>({ label, value, onChange, options }: ChoiceProps<V>): JSX.Element {
  const name = useId();
  return (
    <fieldset class={css.choice}>
      <legend class="seen-by-ear">{label}</legend>
      {options.map((option) => (
        <label key={option.value} class={css.row}>
          <span class={css.words}>
            <span>{option.label}</span>
            {option.note !== undefined && <span class={css.note}>{option.note}</span>}
          </span>
          <input
            class={css.mark}
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
        </label>
      ))}
    </fieldset>
  );
}

interface CheckProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function Check({ label, checked, onChange }: CheckProps): JSX.Element {
  return (
    <label class={css.row}>
      <span class={css.words}>{label}</span>
      <input
        class={css.mark}
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
