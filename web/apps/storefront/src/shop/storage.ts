/** What a tab remembers (`session`) or a browser (`local`). A browser that forbids it remembers until the reload. */
type Place = 'session' | 'local';

const fallback = new Map<string, string>();

export function read<T>(name: string, place: Place = 'session'): T | null {
  const text = quietly(() => storageOf(place).getItem(name)) ?? fallback.get(name);
  if (text === undefined || text === null) return null;
  return quietly(() => JSON.parse(text) as T) ?? null;
}

/** `null` takes it away. */
export function write(name: string, value: unknown, place: Place = 'session'): void {
  if (value === null) {
    fallback.delete(name);
    quietly(() => storageOf(place).removeItem(name));
    return;
  }
  const text = JSON.stringify(value);
  try {
    storageOf(place).setItem(name, text);
  } catch {
    fallback.set(name, text);
  }
}

function storageOf(place: Place): Storage {
  return place === 'session' ? sessionStorage : localStorage;
}

function quietly<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
