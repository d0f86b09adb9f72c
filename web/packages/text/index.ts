export { type LanguageChoice, type LanguagePlace, languageChoice } from './choice.ts';
export { detailText } from './detail.ts';
export { count, type Dictionary, dictionary, type Forms, plural, type Same, type Sentences } from './dictionary.ts';
export { contained } from './hostile.ts';
export { isIme, type KeyPress, unlessIme } from './ime.ts';
export {
  type Bilingual,
  bestLanguage,
  inLanguage,
  isLanguage,
  type Language,
  languages,
  type Said,
} from './language.ts';
export { spacedByHand, thinSpaced } from './spacing.ts';
