import type { Language } from '@souk/text';
import { createContext, useContext } from 'react';

/** The gallery's own texts, both at the place where they are shown. */
export type Said = (zh: string, en: string) => string;

export const SaidContext = createContext<{ said: Said; setLang: (lang: Language) => void }>({
  said: (zh) => zh,
  setLang: () => {},
});

export function useGallery() {
  return useContext(SaidContext);
}
