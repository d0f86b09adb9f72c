import { useLanguage } from '@souk/shop-ui';
import { type Dictionary, type Language, languageChoice, type Sentences } from '@souk/text';
import { useEffect, useReducer } from 'preact/hooks';

export const language = languageChoice();

/** The words of one part of the shop in the language of the page. */
export function useText<S extends Sentences>(words: Dictionary<S>): Dictionary<S>[Language] {
  return words[useLanguage()];
}

/** Follows the choice; for the root only. */
export function useChosenLanguage(): Language {
  const [, render] = useReducer((n: number) => n + 1, 0);
  useEffect(() => language.subscribe(() => render(0)), []);
  return language.current();
}
