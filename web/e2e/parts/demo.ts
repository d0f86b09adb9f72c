import { resolve } from 'node:path';
import type { FullConfig } from '@playwright/test';
import type { paths as MerchantPaths } from '@souk/api/merchant';
import type { paths as PlatformPaths } from '@souk/api/platform';
import type { paths as StorefrontPaths } from '@souk/api/storefront';
import { clientOf, the } from './api.ts';
import { type Node, startNode } from './node.ts';

const slug = 'demo';
const people = {
  shop: { login: 'ann@demo.example', password: 'demo-member' },
  console: { email: 'owner@demo.example', password: 'demo-owner' },
  operator: { email: 'ops@souk.example', password: 'demo-operator' },
};
/** How long the demo's history may take to be written. */
const filledWithinMs = 180_000;

/** Starts a server with the demo shop before the first page, and ends it after the last. */
export default async function demo(_: FullConfig): Promise<() => Promise<void>> {
  const folder = resolve(import.meta.dirname, '../../../tenants/demo');
  const node = await startNode('sqlite', 'demo', { demo: folder });
  process.env.E2E_DEMO = String(node.port);
  try {
    await filled(node);
  } catch (error) {
    await node.stop();
    throw error;
  }
  return node.stop;
}

export type App = keyof typeof people;

/** Where a front end of the running demo is. */
export function addressOf(app: App): string {
  const port = process.env.E2E_DEMO;
  return app === 'shop' ? `http://${slug}.localhost:${port}` : `http://127.0.0.1:${port}/${app}`;
}

/** What a browser keeps of somebody who is signed in there. */
export async function signedIn(app: App) {
  const { name, token, memory } = await session(app);
  const { hostname, origin } = new URL(addressOf(app));
  const common = { domain: hostname, path: '/', expires: -1, httpOnly: true, secure: false };
  return {
    cookies: [{ name, value: token, sameSite: 'Strict' as const, ...common }],
    origins: [{ origin, localStorage: Object.entries(memory).map(([key, value]) => ({ name: key, value })) }],
  };
}

async function session(app: App): Promise<{ name: string; token: string; memory: Record<string, string> }> {
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
  const memory = { 'souk.console.shop': slug };
  return { name: `souk_staff_${slug}`, token: await owner(), memory };
}

async function owner(): Promise<string> {
  const door = clientOf<MerchantPaths>(here(), slug);
  return (await the(door.POST('/merchant/v1/sessions', { body: people.console }))).token ?? '';
}

/** Programs that look beside the browser for what there is to be shown. */
export async function clients() {
  const shopper = (await session('shop')).token;
  const operator = (await session('operator')).token;
  return {
    merchant: clientOf<MerchantPaths>(here(), slug, await owner()),
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
