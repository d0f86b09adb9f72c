import { answer, api } from './client.ts';
import { type Resource, useResource } from './resource.ts';
import { useStanding } from './session.ts';
import type { Address } from './types.ts';

export function useAddresses(): Resource<{ items: Address[] }> {
  const member = useStanding() !== 'guest';
  return useResource(member ? 'addresses' : null, () => answer(api.GET('/storefront/v1/me/addresses')), {
    fresh: 30_000,
  });
}

/** The one to propose: the default, else the first. */
export function proposed(addresses: readonly Address[]): Address | undefined {
  return addresses.find((address) => address.is_default) ?? addresses[0];
}
