import { type Bilingual, dictionary, inLanguage, type Language } from '@souk/text';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { en } from './text/en.ts';
import { zh } from './text/zh-CN.ts';

const words = dictionary(zh, en);

const LanguageContext = createContext<Language>('zh-CN');

/** Says in which language everything below it speaks. */
export const LanguageProvider = LanguageContext.Provider;

/** The language of the page. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** What the components say by themselves. */
export function useWords() {
  return words[useLanguage()];
}

/** A text of the shop, of an app or of a person: plain, contained, and marked with the language it is in. */
export function Say({ text }: { text: Bilingual | string }) {
  const language = useLanguage();
  if (typeof text === 'string') return <bdi>{text}</bdi>;
  const said = inLanguage(text, language);
  return <bdi lang={said.lang === language ? undefined : said.lang}>{said.text}</bdi>;
}
