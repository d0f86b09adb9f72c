import type { Dictionary, Same, Sentences } from '@souk/text';
import { useLang } from '@souk/ui';

/** The words of a page in the language that is shown. */
export function useWordsOf<Source extends Sentences>(words: Dictionary<Source>): Same<Source> {
  return words[useLang()];
}

/** The word for what a server calls `key`; nothing where there is none. What it says may be called like a method. */
export function wordOf(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}
