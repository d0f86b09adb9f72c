/** Which shop this tab works for: two tabs may work for two shops. A new tab begins with the last one. */
const key = 'souk.console.shop';

let slug: string | undefined = read(sessionStorage) ?? read(localStorage);

/** The slug that requests name, or nothing where the host says the shop. */
export function currentShop(): string | undefined {
  return slug;
}

export function chooseShop(chosen: string | undefined): void {
  slug = chosen;
  for (const storage of [sessionStorage, localStorage]) {
    try {
      if (chosen === undefined) storage.removeItem(key);
      else storage.setItem(key, chosen);
    } catch {
      // A browser that forbids storage asks for the shop again at the next visit.
    }
  }
}

function read(storage: Storage): string | undefined {
  try {
    return storage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}
