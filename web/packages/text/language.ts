/** The languages of the web; zh-CN is written first, en is its equal. */
export const languages = ['zh-CN', 'en'] as const;

/** One of {@link languages}. */
export type Language = (typeof languages)[number];

/** A text that people read, as the API sends it. One of the two may be empty. */
export type Bilingual = { readonly 'zh-CN'?: string; readonly en?: string };

/** A text and the language it is in, for the `lang` attribute of what shows it. */
export interface Said {
  readonly text: string;
  readonly lang: Language;
}

/** The text in the wanted language, or in the other one where that is empty. */
export function inLanguage(text: Bilingual, wanted: Language): Said {
  const other: Language = wanted === 'en' ? 'zh-CN' : 'en';
  const own = text[wanted];
  if (own) return { text: own, lang: wanted };
  return { text: text[other] ?? '', lang: text[other] ? other : wanted };
}

export function isLanguage(word: unknown): word is Language {
  return languages.some((language) => language === word);
}

/** The language for somebody who reads `wanted` (`navigator.languages`): any Chinese is zh-CN, nothing said too. */
export function bestLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split('-')[0];
    if (primary === 'zh') return 'zh-CN';
    if (primary === 'en') return 'en';
  }
  return wanted.length === 0 ? 'zh-CN' : 'en';
}
