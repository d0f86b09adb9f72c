import { Combobox, useCombobox } from '@mantine/core';
import { Icon } from '@souk/icons/react';
import { isIme } from '@souk/text';
import { type ReactNode, useEffect, useState } from 'react';
import { useAnnounce } from '../base/live.tsx';
import { useWords } from '../base/words.tsx';
import { FieldFrame, type FieldProps, useField } from './Field.tsx';
import css from './form.module.css';

export interface Pick {
  id: string;
  label: string;
  hint?: string | undefined;
  disabled?: boolean;
}

export interface PickerProps extends FieldProps {
  /** What is chosen; one at most where `many` is not set. */
  value: readonly Pick[];
  onChange: (value: readonly Pick[]) => void;
  many?: boolean;
  /** What to offer. Called at each change of the text, debounced; a list on the page may answer at once. */
  find: (text: string, signal: AbortSignal) => Promise<readonly Pick[]> | readonly Pick[];
  placeholder?: string | undefined;
}

/** Products, members, categories, ranks: typed for, then chosen. How many there are is spoken. */
export function Picker(props: PickerProps): ReactNode {
  const { value, onChange, many, find, placeholder } = props;
  const words = useWords().form;
  const announce = useAnnounce();
  const wired = useField(props);
  const [text, setText] = useState('');
  const [offered, setOffered] = useState<readonly Pick[]>([]);
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() });
  const opened = box.dropdownOpened;

  useEffect(() => {
    if (!opened) return;
    const stop = new AbortController();
    const timer = setTimeout(
      async () => {
        try {
          const found = await find(text, stop.signal);
          if (stop.signal.aborted) return;
          setOffered(found);
          announce(found.length === 0 ? words.noMatch : words.options({ n: found.length }));
        } catch {
          if (!stop.signal.aborted) setOffered([]);
        }
      },
      text === '' ? 0 : 200,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [opened, text, find, announce, words]);

  const shown = offered.filter((pick) => !value.some((chosen) => chosen.id === pick.id));
  const single = !many ? value[0] : undefined;
  return (
    <FieldFrame {...props} wired={wired}>
      <Combobox
        store={box}
        onOptionSubmit={(id) => {
          const pick = offered.find((one) => one.id === id);
          if (pick === undefined) return;
          onChange(many ? [...value, pick] : [pick]);
          setText('');
          if (!many) box.closeDropdown();
        }}
      >
        <Combobox.DropdownTarget>
          <div
            className={css.control}
            data-bad={wired.error !== undefined || undefined}
            data-disabled={props.disabled || undefined}
          >
            <div className={css.chips}>
              {value.map((pick) => (
                <span className={css.chip} key={pick.id}>
                  <bdi>{pick.label}</bdi>
                  <button
                    type="button"
                    className={css.inside}
                    disabled={props.disabled}
                    aria-label={words.unpick({ name: pick.label })}
                    onClick={() => onChange(value.filter((one) => one !== pick))}
                  >
                    <Icon name="close" size={14} />
                  </button>
                </span>
              ))}
              <Combobox.EventsTarget withExpandedAttribute>
                <input
                  {...wired.aria}
                  // biome-ignore lint/a11y/useAriaPropsForRole: EventsTarget adds them.
                  role="combobox"
                  className={css.input}
                  autoComplete="off"
                  value={text}
                  placeholder={value.length === 0 ? (placeholder ?? words.pick) : undefined}
                  onChange={(event) => {
                    setText(event.currentTarget.value);
                    box.openDropdown();
                    box.updateSelectedOptionIndex();
                  }}
                  onClick={() => box.openDropdown()}
                  onFocus={() => box.openDropdown()}
                  onBlur={() => {
                    box.closeDropdown();
                    setText('');
                  }}
                  onKeyDownCapture={(event) => {
                    if (isIme(event)) event.stopPropagation();
                    else if (event.key === 'Backspace' && text === '' && value.length > 0) onChange(value.slice(0, -1));
                  }}
                />
              </Combobox.EventsTarget>
            </div>
            {single === undefined ? (
              <span className={css.unit} aria-hidden="true">
                <Icon name="search" size={14} />
              </span>
            ) : null}
          </div>
        </Combobox.DropdownTarget>
        <Combobox.Dropdown>
          <Combobox.Options aria-label={props.label} mah={280} style={{ overflowY: 'auto' }}>
            {shown.length === 0 ? <Combobox.Empty>{words.noMatch}</Combobox.Empty> : null}
            {shown.map((pick) => (
              <Combobox.Option key={pick.id} value={pick.id} disabled={pick.disabled ?? false}>
                <span className={css.option}>
                  <bdi>{pick.label}</bdi>
                  {pick.hint === undefined ? null : <span className={css.optionHint}>{pick.hint}</span>}
                </span>
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
    </FieldFrame>
  );
}
