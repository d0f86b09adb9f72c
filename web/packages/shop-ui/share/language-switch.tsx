import type { Language } from '@souk/text';
import type { JSX } from 'preact';
import { useLanguage, useWords } from '../language.tsx';
import css from './language-switch.module.css';

const names: readonly (readonly [Language, string])[] = [
  ['zh-CN', '中文'],
  ['en', 'English'],
];

/** Each language by its own name, so that whoever cannot read the page finds theirs. */
export function LanguageSwitch({ onChange }: { onChange: (language: Language) => void }): JSX.Element {
  const current = useLanguage();
  const words = useWords();
  return (
    <fieldset class={css.switch} aria-label={words.language}>
      {names.map(([language, name]) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          onClick={() => onChange(language)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
