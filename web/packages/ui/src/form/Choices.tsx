import { type ReactNode, useId } from 'react';
import { Control, FieldFrame, type FieldProps, useField } from './Field.tsx';
import css from './form.module.css';

export interface Choice<Value extends string> {
  value: Value;
  label: string;
  hint?: ReactNode;
  disabled?: boolean;
}

/** Yes or no, said as a sentence. For what takes effect at once there is `Switch`. */
export function CheckField({
  checked,
  onChange,
  ...props
}: Omit<FieldProps, 'optional'> & { checked: boolean; onChange: (checked: boolean) => void }): ReactNode {
  const wired = useField({ ...props, optional: true });
  return (
    <FieldFrame {...props} bare wired={wired}>
      <label className={css.check}>
        <input
          {...wired.aria}
          aria-label={undefined}
          type="checkbox"
          checked={checked}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <bdi>{props.label}</bdi>
      </label>
    </FieldFrame>
  );
}

/** One of a few, all in sight. */
export function RadioField<Value extends string>({
  value,
  onChange,
  choices,
  ...props
}: FieldProps & {
  value: Value | null;
  onChange: (value: Value) => void;
  choices: readonly Choice<Value>[];
}): ReactNode {
  const wired = useField(props);
  const group = useId();
  return (
    <FieldFrame {...props} wired={wired} group>
      <div role="radiogroup" aria-labelledby={`${wired.id}-label`} id={wired.id} tabIndex={-1}>
        {choices.map((choice) => (
          <label className={css.check} key={choice.value}>
            <input
              type="radio"
              name={group}
              checked={value === choice.value}
              disabled={props.disabled || choice.disabled}
              onChange={() => onChange(choice.value)}
            />
            <span className={css.option}>
              {choice.label}
              {choice.hint === undefined ? null : <span className={css.optionHint}>{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </FieldFrame>
  );
}

/** One of some, in the system's own list: best on phones, and nothing to load. */
export function SelectField<Value extends string>({
  value,
  onChange,
  choices,
  placeholder,
  ...props
}: FieldProps & {
  value: Value | null;
  onChange: (value: Value) => void;
  choices: readonly Choice<Value>[];
  placeholder?: string;
}): ReactNode {
  const wired = useField(props);
  return (
    <FieldFrame {...props} wired={wired}>
      <Control wired={wired} disabled={props.disabled}>
        <select
          {...wired.aria}
          className={css.input}
          value={value ?? ''}
          onChange={(event) => onChange(event.currentTarget.value as Value)}
        >
          {value === null ? (
            <option value="" disabled>
              {placeholder ?? '—'}
            </option>
          ) : null}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} disabled={choice.disabled}>
              {choice.label}
            </option>
          ))}
        </select>
      </Control>
    </FieldFrame>
  );
}
