import { resolve } from 'node:path';
import type { FullConfig } from '@playwright/test';
import type { paths as MerchantPaths } from '@souk/api/merchant';
import type { paths as PlatformPaths } from '@souk/api/platform';
import type { paths as StorefrontPaths } from '@souk/api/storefront';
import { clientOf, the } from './api.ts';
import { shut, stage } from './demoStage.ts';
import { type Node, startNode } from './node.ts';

const slug = 'demo';
const people = {
  shop: { login: 'eve@demo.example', password: 'demo-member' },
  console: { email: 'owner@demo.example', password: 'demo-owner' },
  operator: { email: 'ops@souk.example', password: 'demo-operator' },
};
const viewer = { email: 'viewer@demo.example', password: 'demo-viewer' };
/** How long the demo's history may take to be written. */
const filledWithinMs = 180_000;

/** Starts a server with the demo shop before the first page, and ends it after the last. */
export default async function demo(_: FullConfig): Promise<() => Promise<void>> {
  const folder = resolve(import.meta.dirname, '../../../tenants/demo');
  const node = await startNode('sqlite', 'demo', { demo: folder });
  process.env.E2E_DEMO = String(node.port);
  try {
    await filled(node);
    await stage(await clients());
  } catch (error) {
    await node.stop();
    throw error;
  }
  return node.stop;
}

export type App = keyof typeof people;
/** Who looks: whom the demo names for a front end, or somebody who sees less of it. */
export type Who = 'usual' | 'guest' | 'viewer' | 'suspended';

/** Where a front end of the running demo is. */
export function addressOf(app: App, who: Who = 'usual'): string {
  const port = process.env.E2E_DEMO;
  const shop = who === 'suspended' ? shut.slug : slug;
  return app === 'shop' ? `http://${shop}.localhost:${port}` : `http://127.0.0.1:${port}/${app}`;
}

/** What a browser keeps of somebody who is signed in there. */
export async function signedIn(app: App, who: Who = 'usual') {
  if (who === 'guest' || (who === 'suspended' && app === 'shop')) return { cookies: [], origins: [] };
  const { name, token, memory } = await session(app, who);
  const { hostname, origin } = new URL(addressOf(app, who));
  const common = { domain: hostname, path: '/', expires: -1, httpOnly: true, secure: false };
  return {
    cookies: [{ name, value: token, sameSite: 'Strict' as const, ...common }],
    origins: [{ origin, localStorage: Object.entries(memory).map(([key, value]) => ({ name: key, value })) }],
  };
}

async function session(app: App, who: Who): Promise<{ name: string; token: string; memory: Record<string, string> }> {
  if (app === 'shop') {
    const asked = clientOf<StorefrontPaths>(here(), slug).POST('/storefront/v1/sessions', { body: people.shop });
    const { token, member } = await the(asked);
    const memory = { 'souk.member': 'true', 'souk.whose': `"${member}"` };
    return { name: `souk_member_${slug}`, token: token ?? '', memory };
  }
  if (app === 'operator') {
    const asked = clientOf<PlatformPaths>(here()).POST('/platform/v1/sessions', { body: people.operator });
    return { name: 'souk_operator', token: (await the(asked)).token ?? '', memory: {} };
  }
  const shop = who === 'suspended' ? shut.slug : slug;
  const person = who === 'suspended' ? shut.owner : who === 'viewer' ? viewer : people.console;
  return { name: `souk_staff_${shop}`, token: await staff(shop, person), memory: { 'souk.console.shop': shop } };
}

async function staff(shop: string, { email, password }: { email: string; password: string }): Promise<string> {
  const door = clientOf<MerchantPaths>(here(), shop);
  return (await the(door.POST('/merchant/v1/sessions', { body: { email, password } }))).token ?? '';
}

/** Programs that look beside the browser for what there is to be shown. */
export async function clients() {
  const shopper = (await session('shop', 'usual')).token;
  const operator = (await session('operator', 'usual')).token;
  return {
    merchant: clientOf<MerchantPaths>(here(), slug, await staff(slug, people.console)),
    shopper: clientOf<StorefrontPaths>(here(), slug, shopper),
    platform: clientOf<PlatformPaths>(here(), undefined, operator),
  };
}

function here(): string {
  return `http://127.0.0.1:${process.env.E2E_DEMO}`;
}

/** Waits until the server says that the demo has its past. */
async function filled(node: Node): Promise<void> {
  const until = Date.now() + filledWithinMs;
  while (!node.log().includes('the past of the demo shop is written')) {
    if (Date.now() > until) throw new Error(`the demo shop is not filled in time: ${node.log()}`);
    await new Promise((done) => setTimeout(done, 250));
  }
}
