/** Where one was before, inside the shop: the named back control goes back there instead of forward to a copy. */
const trail: string[] = [];

export function noteMove(url: string): void {
  if (trail[trail.length - 2] === url) trail.pop();
  else if (trail[trail.length - 1] !== url) trail.push(url);
}

/** Whether somebody has moved since the page was loaded. */
export function hasMoved(): boolean {
  return trail.length > 1;
}

/** Whether the page before this one is the one that a back control leads to. */
export function cameFrom(href: string): boolean {
  const before = trail[trail.length - 2];
  return before !== undefined && (before === href || before.startsWith(`${href}?`));
}

/** Where to go after signing in: only inside the shop, whatever a link says. */
export function inside(next: string | undefined): string {
  return next !== undefined && /^\/(?![/\\])/.test(next) ? next : '/me';
}
