import { Icon } from '@souk/icons/preact';
import type { JSX } from 'preact';
import { Form } from '../form/form.tsx';
import { useWords } from '../language.tsx';
import css from './search-field.module.css';

interface SearchFieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  onSearch: () => void;
  autoFocus?: boolean;
}

export function SearchField({ label, value, onInput, onSearch, autoFocus = false }: SearchFieldProps): JSX.Element {
  const words = useWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: web views of 2020 do not know <search>.
    <div class={css.search} role="search">
      <Form label={label} onSubmit={onSearch}>
        <div class={css.well}>
          <Icon name="search" size={18} />
          <input
            type="search"
            enterKeyHint="search"
            aria-label={label}
            placeholder={label}
            maxLength={100}
            value={value}
            ref={autoFocus ? focusOnce : null}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
          {value !== '' && (
            <button type="button" aria-label={words.close} onClick={() => onInput('')}>
              <Icon name="close" size={16} />
            </button>
          )}
        </div>
      </Form>
    </div>
  );
}

function focusOnce(input: HTMLInputElement | null): void {
  if (input && document.activeElement !== input) input.focus({ preventScroll: true });
}

/** Looks like the field and leads to the page that has it. */
export function SearchLink({ label, href }: { label: string; href: string }): JSX.Element {
  return (
    <a class={css.link} href={href}>
      <Icon name="search" size={18} />
      <span>{label}</span>
    </a>
  );
}
