import { Icon } from '@souk/icons/react';
import { type ReactNode, useEffect, useId } from 'react';
import { useWords } from '../base/words.tsx';
import { useFormState } from './Form.tsx';
import css from './form.module.css';

/** What all fields have in common. */
export interface FieldProps {
  label: string;
  /** Pointer into the body that is sent, such as `/name/en`: mistakes of the server land here by it. */
  name?: string | undefined;
  /** One sentence below: what it means, what is usual. */
  help?: ReactNode;
  /** What is wrong, from the page itself. */
  error?: string | undefined;
  optional?: boolean | undefined;
  disabled?: boolean | undefined;
  /** For rows of a table: the label is only spoken. */
  bare?: boolean | undefined;
  wide?: boolean | undefined;
  /** As wide as a figure. */
  narrow?: boolean | undefined;
}

/** Ids and texts that tie a control to its label, help and mistake. */
export interface Wired {
  id: string;
  error: string | undefined;
  /** To be spread on the control. */
  aria: {
    id: string;
    disabled: boolean | undefined;
    'aria-describedby': string | undefined;
    'aria-invalid': true | undefined;
    'aria-required': true | undefined;
    'aria-label': string | undefined;
  };
}

export function useField(
  { label, name, help, error, optional, disabled, bare }: FieldProps,
  own?: string | undefined,
): Wired {
  const form = useFormState();
  const auto = useId();
  const id = form !== null && name !== undefined ? form.idOf(name) : auto;
  const named = form?.named;
  useEffect(() => (name === undefined ? undefined : named?.(name, label)), [named, name, label]);
  const said = own ?? error ?? (name === undefined ? undefined : form?.problemOf(name));
  const described = [said === undefined ? '' : `${id}-error`, help === undefined ? '' : `${id}-help`]
    .filter(Boolean)
    .join(' ');
  return {
    id,
    error: said,
    aria: {
      id,
      disabled: disabled || undefined,
      'aria-describedby': described === '' ? undefined : described,
      'aria-invalid': said === undefined ? undefined : true,
      'aria-required': optional ? undefined : true,
      'aria-label': bare ? label : undefined,
    },
  };
}

/** Label above, help and mistake below. `group` where the control is several controls. */
export function FieldFrame({
  label,
  help,
  optional,
  bare,
  wide,
  narrow,
  wired,
  group,
  children,
}: FieldProps & { wired: Wired; group?: boolean; children: ReactNode }): ReactNode {
  const words = useWords();
  const Label = group ? 'span' : 'label';
  return (
    <div
      className={css.field}
      data-wide={wide || bare || undefined}
      data-narrow={(narrow && !bare) || undefined}
      {...(group
        ? { role: 'group', 'aria-labelledby': `${wired.id}-label`, 'aria-describedby': wired.aria['aria-describedby'] }
        : {})}
    >
      {bare ? null : (
        <Label className={css.label} id={`${wired.id}-label`} {...(group ? {} : { htmlFor: wired.id })}>
          <bdi>{label}</bdi>
          {optional ? <span className={css.optional}>{words.optional}</span> : null}
        </Label>
      )}
      {children}
      {wired.error === undefined ? null : (
        <p className={css.error} id={`${wired.id}-error`}>
          <Icon name="warn" size={14} />
          {wired.error}
        </p>
      )}
      {help === undefined ? null : (
        <p className={css.help} id={`${wired.id}-help`}>
          {help}
        </p>
      )}
    </div>
  );
}

/** The box around an input, with its unit inside. */
export function Control({
  wired,
  disabled,
  before,
  after,
  children,
}: {
  wired: Wired;
  disabled?: boolean | undefined;
  before?: ReactNode;
  after?: ReactNode;
  children: ReactNode;
}): ReactNode {
  return (
    <div
      className={css.control}
      data-bad={wired.error !== undefined || undefined}
      data-disabled={disabled || undefined}
    >
      {before === undefined ? null : (
        <span className={css.unit} aria-hidden="true">
          {before}
        </span>
      )}
      {children}
      {after === undefined ? null : (
        <span className={css.unit} aria-hidden="true">
          {after}
        </span>
      )}
    </div>
  );
}
