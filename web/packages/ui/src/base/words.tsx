import { type Bilingual, dictionary, inLanguage, type Language, type Same } from '@souk/text';
import { createContext, useContext } from 'react';
import { en } from '../text/en.ts';
import { type Source, zh } from '../text/zh-CN.ts';

/** The words of the components themselves; pages have dictionaries of their own. */
export const words = dictionary(zh, en);

export const LangContext = createContext<Language>('zh-CN');

export function useLang(): Language {
  return useContext(LangContext);
}

export function useWords(): Same<Source> {
  return words[useContext(LangContext)];
}

/** A text of both languages in the one that is shown, with `lang` where it is only there in the other. */
export function useSaid(): (text: Bilingual) => { text: string; lang: Language | undefined } {
  const lang = useLang();
  return (text) => {
    const said = inLanguage(text, lang);
    return { text: said.text, lang: said.lang === lang ? undefined : said.lang };
  };
}
