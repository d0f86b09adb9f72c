import type { AnyRouter } from '@tanstack/react-router';

/** A tab that came back once in this time does not come back again, in milliseconds. */
const once = 60_000;

/** What a console does before its first draw. The page that the address names is fetched while the server says who is signed in. */
export function begin(router: AnyRouter): void {
  comeBack();
  for (const { routeId } of router.matchRoutes(router.latestLocation)) {
    // A page that does not come is asked for again when it is drawn, and says so then.
    router.loadRouteChunk(router.routesById[routeId])?.catch(() => {});
  }
}

/** An old tab asks for a file that a newer build no longer has: it comes back once, drafts are kept. */
function comeBack(): void {
  addEventListener('vite:preloadError', (event) => {
    const at = Number(sessionStorage.getItem('souk.reloaded') ?? 0);
    if (Date.now() - at < once) return;
    sessionStorage.setItem('souk.reloaded', String(Date.now()));
    event.preventDefault();
    location.reload();
  });
}
