import { answer, api } from './client.ts';
import { useResource } from './resource.ts';
import { useStanding } from './session.ts';

export function useWallet() {
  const member = useStanding() !== 'guest';
  return useResource(member ? 'wallet' : null, () => answer(api.GET('/storefront/v1/me/wallet')), { fresh: 5_000 });
}
