import createClient, { type Client } from 'openapi-fetch';
import type { paths as MerchantPaths } from './generated/merchant.d.ts';
import type { paths as PlatformPaths } from './generated/platform.d.ts';
import type { paths as StorefrontPaths } from './generated/storefront.d.ts';
import { ProblemError, readProblem } from './problem.ts';
import { type Common, transport } from './transport.ts';

/** What a shop's pages call for its shoppers. */
export type StorefrontApi = Client<StorefrontPaths>;
/** What the merchant's console calls. */
export type MerchantApi = Client<MerchantPaths>;
/** What the operator's console calls. */
export type PlatformApi = Client<PlatformPaths>;

/** Where the API is: on the page's own host, unless a test says otherwise. */
export interface ApiOptions extends Common {
  readonly base?: string;
}

export const storefrontApi = (options: ApiOptions): StorefrontApi => client<StorefrontPaths>(options);
export const merchantApi = (options: ApiOptions): MerchantApi => client<MerchantPaths>(options);
export const platformApi = (options: ApiOptions): PlatformApi => client<PlatformPaths>(options);

function client<Paths extends {}>({ base = '', ...common }: ApiOptions): Client<Paths> {
  return createClient<Paths>({ baseUrl: base, credentials: 'same-origin', fetch: transport(common) });
}

/**
 * The answer itself; whatever else came is thrown as a {@link ProblemError}.
 *
 * ```ts
 * const order = await answer(api.GET('/merchant/v1/orders/{id}', { params: { path: { id } } }));
 * ```
 */
export async function answer<Asked extends { data?: unknown; error?: unknown; response: Response }>(
  asked: Promise<Asked>,
): Promise<Answered<Asked>> {
  const { data, error, response } = await asked;
  if (!response.ok) throw new ProblemError(readProblem(response, error));
  return data as Answered<Asked>;
}

/** What an operation answers when all is well. */
export type Answered<Asked> = Asked extends { data: infer Data } ? Data : never;
