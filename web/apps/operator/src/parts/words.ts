import type { Dictionary, Same, Sentences } from '@souk/text';
import { useLang } from '@souk/ui';

/** The words of a page in the language that is shown. */
export function useWordsOf<Source extends Sentences>(words: Dictionary<Source>): Same<Source> {
  return words[useLang()];
}
