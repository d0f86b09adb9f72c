import { answer, api } from './client.ts';
import { type Resource, useResource } from './resource.ts';
import { read, write } from './storage.ts';
import type { Invitation } from './types.ts';

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

/** Who invites by a code. A code that nobody has is a problem of the kind `not-found`. */
export function useInvitation(code: string | null): Resource<Invitation> {
  return useResource(
    code && `invitation:${code}`,
    () => answer(api.GET('/storefront/v1/invitations/{code}', { params: { path: { code: code ?? '' } } })),
    { fresh: 10 * 60_000 },
  );
}
