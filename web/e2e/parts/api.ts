import type { paths as MerchantPaths } from '@souk/api/merchant';
import type { paths as PlatformPaths } from '@souk/api/platform';
import type { paths as StorefrontPaths } from '@souk/api/storefront';
import createClient, { type Client } from 'openapi-fetch';

/** Somebody who asks the API beside the pages: sets the scene, and looks at what came of it. */
export type Merchant = Client<MerchantPaths>;
export type Shopper = Client<StorefrontPaths>;
export type Operator = Client<PlatformPaths>;

/** A client of one of the three APIs; `token` is what a sign-in gave. */
export function clientOf<Paths extends {}>(address: string, slug?: string, token?: string): Client<Paths> {
  const headers: Record<string, string> = {};
  if (slug !== undefined) headers['Souk-Tenant'] = slug;
  if (token !== undefined) headers.Authorization = `Bearer ${token}`;
  return createClient<Paths>({ baseUrl: address, headers });
}

/** What was asked for; a refusal fails the journey and says why. */
export async function the<Asked extends { data?: unknown; error?: unknown; response: Response }>(
  asked: Promise<Asked>,
): Promise<Asked extends { data: infer Data } ? Data : never> {
  const { data, error, response } = await asked;
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${JSON.stringify(error)}`);
  return data as never;
}

/** A header for each write that moves something. */
export function keyed(): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': crypto.randomUUID() };
}
