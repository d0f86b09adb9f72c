import { Icon } from '@souk/icons/preact';
import type { ComponentChildren, JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useWords } from '../language.tsx';
import css from './field.module.css';

export interface FieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  /** What is wrong with it, or would be right. */
  wrong?: string | undefined;
  help?: string | undefined;
  optional?: boolean;
  kind?: 'text' | 'email' | 'tel' | 'password' | 'search' | 'decimal' | 'many';
  autoComplete?: string;
  placeholder?: string | undefined;
  /** Inside the field, before the value: a unit. */
  unit?: string | undefined;
  /** After the value: a small button. */
  end?: ComponentChildren;
  maxLength?: number;
}

/** A labelled field. Its mistake stands under it and is read with it. */
export function Field(props: FieldProps): JSX.Element {
  const { label, value, onInput, wrong, help, optional, kind = 'text', unit, end } = props;
  const words = useWords();
  const id = useId();
  const [seen, setSeen] = useState(false);
  const described = wrong !== undefined ? `${id}-wrong` : help !== undefined ? `${id}-help` : undefined;
  const shared = {
    id,
    class: css.input,
    value,
    maxLength: props.maxLength ?? 500,
    autoComplete: props.autoComplete ?? 'off',
    placeholder: props.placeholder,
    'aria-invalid': wrong === undefined ? undefined : true,
    'aria-describedby': described,
    onInput: (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value),
  };
  return (
    <div class={css.field}>
      <label class={css.label} for={id}>
        {label}
        {optional && <span class={css.optional}> {words.optional}</span>}
      </label>
      <div class={css.well} data-wrong={wrong === undefined ? undefined : ''}>
        {unit && <span class={css.unit}>{unit}</span>}
        {kind === 'many' ? (
          <textarea {...shared} rows={2} />
        ) : (
          <input
            {...shared}
            {...typeOf(kind, seen)}
            inputMode={kind === 'decimal' ? 'decimal' : undefined}
            autoCapitalize={kind === 'email' || kind === 'password' ? 'none' : undefined}
            spellcheck={kind === 'text' || kind === 'search'}
          />
        )}
        {kind === 'password' && (
          <button
            type="button"
            class={css.eye}
            aria-label={seen ? words.hide : words.show}
            onClick={() => setSeen(!seen)}
          >
            <Icon name={seen ? 'eye-off' : 'eye'} size={20} />
          </button>
        )}
        {end}
      </div>
      {wrong !== undefined && (
        <p class={css.wrong} id={`${id}-wrong`}>
          <Icon name="bad" size={14} /> <span>{wrong}</span>
        </p>
      )}
      {help !== undefined && wrong === undefined && (
        <p class={css.help} id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  );
}

/** Decimals are text with a keyboard of figures: `type=number` loses what it cannot read. */
function typeOf(kind: Exclude<FieldProps['kind'], 'many' | undefined>, seen: boolean): { type: 'text' } {
  // One of five types; the typing of JSX wants to know which before it takes the other attributes.
  return { type: ((kind === 'password' && seen) || kind === 'decimal' ? 'text' : kind) as 'text' };
}
