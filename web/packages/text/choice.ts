import { bestLanguage, isLanguage, type Language } from './language.ts';

/** Which language is shown now. Made once an app; `subscribe` and `current` fit React's `useSyncExternalStore`. */
export interface LanguageChoice {
  current(): Language;
  /** Shows this language from now on, and at the next visit. */
  choose(language: Language): void;
  /** Calls back at each change; answers with what ends that. */
  subscribe(changed: () => void): () => void;
}

/** What of the browser is touched. */
export interface LanguagePlace {
  readonly root: { lang: string };
  readonly storage: Pick<Storage, 'getItem' | 'setItem'> | null;
  readonly wanted: readonly string[];
}

const storageKey = 'souk.language';

/** The choice made before, else the best for the browser's languages. Keeps `<html lang>` true. */
export function languageChoice(place: LanguagePlace = browserPlace()): LanguageChoice {
  const stored = quietly(() => place.storage?.getItem(storageKey));
  let language: Language = isLanguage(stored) ? stored : bestLanguage(place.wanted);
  place.root.lang = language;
  const heard = new Set<() => void>();
  return {
    current: () => language,
    choose(chosen) {
      quietly(() => place.storage?.setItem(storageKey, chosen));
      if (chosen === language) return;
      language = chosen;
      place.root.lang = chosen;
      for (const changed of [...heard]) changed();
    },
    subscribe(changed) {
      heard.add(changed);
      return () => heard.delete(changed);
    },
  };
}

function browserPlace(): LanguagePlace {
  const storage = quietly(() => window.localStorage) ?? null;
  return { root: document.documentElement, storage, wanted: navigator.languages };
}

/** A browser that forbids storage still shows the shop. */
function quietly<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
