/** What a person chose; `system` follows the device. */
export type ThemeChoice = 'system' | 'light' | 'dark';

const key = 'souk.theme';

export function themeChoice(): ThemeChoice {
  try {
    const kept = localStorage.getItem(key);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    return 'system';
  }
}

/** Keeps the choice and shows it at once. */
export function chooseTheme(choice: ThemeChoice): void {
  try {
    if (choice === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, choice);
  } catch {
    // A browser without storage still shows the theme until the page is closed.
  }
  show(choice === 'system' ? systemTheme() : choice);
}

/** The theme on screen now. */
export function shownTheme(): 'light' | 'dark' {
  return document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';
}

/** Follows the device while the choice is `system`, and other tabs always. Returns how to stop. */
export function followTheme(changed: (theme: 'light' | 'dark') => void): () => void {
  const device = matchMedia('(prefers-color-scheme: dark)');
  const update = () => {
    const choice = themeChoice();
    show(choice === 'system' ? systemTheme() : choice);
  };
  const observer = new MutationObserver(() => changed(shownTheme()));
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  const stored = (event: StorageEvent) => {
    if (event.key === key) update();
  };
  device.addEventListener('change', update);
  addEventListener('storage', stored);
  return () => {
    observer.disconnect();
    device.removeEventListener('change', update);
    removeEventListener('storage', stored);
  };
}

function systemTheme(): 'light' | 'dark' {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function show(theme: 'light' | 'dark'): void {
  document.documentElement.dataset.theme = theme;
  document.documentElement.setAttribute('data-mantine-color-scheme', theme);
}
