import { read, write } from './storage.ts';

const place = 'souk.invitation';

/** The code of an invitation link that this browser came by; kept until somebody registers. */
export function invitation(): string | null {
  return read<string>(place, 'local');
}

/** Takes `?ref=` of the address: who shows somebody a code now, invites them. The form shows it and lets them change it. */
export function noteInvitation(search: string): void {
  const code = new URLSearchParams(search).get('ref')?.trim();
  if (code && code.length <= 40) write(place, code, 'local');
}

export function dropInvitation(): void {
  write(place, null, 'local');
}
