/** A tab that came back once in this time does not come back again, in milliseconds. */
const once = 60_000;

/** An old tab asks for a file that a newer build no longer has: it comes back once, drafts are kept. */
export function comeBack(): void {
  addEventListener('vite:preloadError', (event) => {
    const at = Number(sessionStorage.getItem('souk.reloaded') ?? 0);
    if (Date.now() - at < once) return;
    sessionStorage.setItem('souk.reloaded', String(Date.now()));
    event.preventDefault();
    location.reload();
  });
}
