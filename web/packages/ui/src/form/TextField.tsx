import { Icon } from '@souk/icons/react';
import { isIme } from '@souk/text';
import { type HTMLInputAutoCompleteAttribute, type ReactNode, useState } from 'react';
import { useWords } from '../base/words.tsx';
import { Control, FieldFrame, type FieldProps, useField } from './Field.tsx';
import css from './form.module.css';

export interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: (() => void) | undefined;
  /** Enter, but not the one that takes a candidate of the input method. */
  onEnter?: (() => void) | undefined;
  kind?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search';
  /** More than one line. */
  lines?: number | undefined;
  before?: ReactNode;
  after?: ReactNode;
  placeholder?: string | undefined;
  maxLength?: number | undefined;
  autoComplete?: HTMLInputAutoCompleteAttribute | undefined;
  lang?: string | undefined;
  /** Takes the focus when its dialog opens. */
  first?: boolean | undefined;
}

/** A text. */
export function TextField(props: TextFieldProps): ReactNode {
  const {
    value,
    onChange,
    onBlur,
    onEnter,
    kind = 'text',
    lines,
    before,
    after,
    placeholder,
    maxLength,
    autoComplete,
    lang,
    first,
  } = props;
  const words = useWords().form;
  const wired = useField(props);
  const [plain, setPlain] = useState(false);
  const shared = {
    ...wired.aria,
    className: css.input,
    'data-autofocus': first || undefined,
    value,
    placeholder,
    maxLength,
    autoComplete,
    lang,
    onBlur,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  return (
    <FieldFrame {...props} wired={wired}>
      <Control wired={wired} disabled={props.disabled} before={before} after={after}>
        {lines === undefined ? (
          <input
            {...shared}
            type={kind === 'password' && plain ? 'text' : kind}
            onKeyDown={(event) => {
              if (onEnter === undefined || event.key !== 'Enter' || isIme(event)) return;
              event.preventDefault();
              onEnter();
            }}
          />
        ) : (
          <textarea {...shared} rows={lines} />
        )}
        {kind === 'password' ? (
          <button
            type="button"
            className={css.inside}
            aria-label={plain ? words.hide : words.show}
            aria-pressed={plain}
            onClick={() => setPlain(!plain)}
          >
            <Icon name={plain ? 'eye-off' : 'eye'} />
          </button>
        ) : null}
      </Control>
    </FieldFrame>
  );
}
