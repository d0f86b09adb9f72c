import { answer, api } from './client.ts';
import { useResource } from './resource.ts';
import { useStanding } from './session.ts';

export function useWallet() {
  const member = useStanding() !== 'guest';
  return useResource(member ? 'wallet' : null, () => answer(api.GET('/storefront/v1/me/wallet')), { fresh: 5_000 });
}

/** What may be asked for now. */
export function useTerms() {
  const member = useStanding() !== 'guest';
  const ask = () => answer(api.GET('/storefront/v1/me/withdrawals/terms'));
  return useResource(member ? 'wallet:terms' : null, ask, { fresh: 2_000 });
}

/** The accounts that somebody keeps, masked. */
export function useDestinations() {
  const member = useStanding() !== 'guest';
  return useResource(member ? 'destinations' : null, () => answer(api.GET('/storefront/v1/me/destinations')));
}
