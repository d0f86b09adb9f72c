import { answer, api, hub } from './client.ts';
import { forgetAll, type Resource, useResource } from './resource.ts';
import { read, write } from './storage.ts';
import { store, useStore } from './store.ts';
import type { Me } from './types.ts';

/**
 * Whether somebody is signed in. The session itself is a cookie that no script sees; this is the memory of having got
 * one, and the server's 401 corrects it.
 */
export type Standing = 'guest' | 'member' | 'expired';

const hint = 'souk.member';

export const standing = store<Standing>(read(hint, 'local') === true ? 'member' : 'guest');

export function useStanding(): Standing {
  return useStore(standing);
}

/** The account, once somebody signed in. */
export function useMe(): Resource<Me> {
  const member = useStanding() === 'member';
  return useResource(member ? 'me' : null, () => answer(api.GET('/storefront/v1/me')), { fresh: 60_000 });
}

type Arrival = (again: boolean) => Promise<unknown>;

const arrivals: Arrival[] = [];

/**
 * What is to be done when somebody has signed in, such as putting the guest's cart into theirs; told whether it is the
 * one whose session ended under this page.
 */
export function onArrival(deed: Arrival): void {
  arrivals.push(deed);
}

export async function signIn(body: { login: string; password: string }): Promise<void> {
  const session = await answer(api.POST('/storefront/v1/sessions', { body }));
  await arrived(session.member);
}

export async function register(body: {
  login: string;
  password: string;
  name: string;
  invite_code?: string;
}): Promise<void> {
  const registered = await answer(api.POST('/storefront/v1/members', { body }));
  await arrived(registered.member);
}

export async function signOut(): Promise<void> {
  await answer(api.DELETE('/storefront/v1/sessions/current'));
  write(hint, null, 'local');
  standing.set('guest');
  forgetAll();
}

/** The member turns away from the question to sign in again. */
export function stayGuest(): void {
  standing.set('guest');
}

const whose = 'souk.whose';

async function arrived(member: string): Promise<void> {
  const again = standing.get() === 'expired' && read(whose, 'local') === member;
  write(hint, true, 'local');
  write(whose, member, 'local');
  forgetAll();
  standing.set('member');
  // Signing in has worked; what follows it may fail without undoing that.
  await Promise.allSettled(arrivals.map((deed) => deed(again)));
}

hub.on('signed-out', () => {
  if (standing.get() !== 'member') return;
  write(hint, null, 'local');
  standing.set('expired');
});
