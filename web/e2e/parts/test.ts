import { type BrowserContext, test as base, type Page } from '@playwright/test';
import type { paths as PlatformPaths } from '@souk/api/platform';
import { clientOf, type Operator, the } from './api.ts';
import { type Node, operator, startNode } from './node.ts';
import type { Engine } from './place.ts';
import { type Member, openShop, type Person, type Shop, type Wishes } from './shop.ts';

/** A server, its operator, and shops on it. */
export interface Souk {
  readonly node: Node;
  readonly platform: Operator;
  open(wishes?: Wishes): Promise<Shop>;
}

/** The moment at which the clock of a driven server stands. */
const noon = '2026-11-20T04:00:00Z';

interface OfWorker {
  /** A server whose time passes by itself. */
  souk: Souk;
  /** A server whose time the test moves. Nothing happens on it by itself. */
  drivenSouk: Souk;
}

interface OfTest {
  /** Opens a page in a browser of its own, signed in to the console. */
  consoleOf: (shop: Shop, who?: Person<unknown>, options?: Options) => Promise<Page>;
  /** Opens a page on a phone of its own, signed in to the shop unless nobody is named. */
  shopOf: (shop: Shop, who?: Member, options?: Options) => Promise<Page>;
}

type Options = NonNullable<Parameters<NonNullable<ReturnType<BrowserContext['browser']>>['newContext']>[0]>;

const phone: Options = { viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true };

export const test = base.extend<OfTest, OfWorker>({
  souk: [
    async ({ browserName: _ }, use, worker) => {
      const node = await startNode(engineOf(worker.project.metadata), `live-${worker.workerIndex}`);
      await use(await soukOn(node));
      await node.stop();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  drivenSouk: [
    async ({ browserName: _ }, use, worker) => {
      const node = await startNode(engineOf(worker.project.metadata), `driven-${worker.workerIndex}`, { clock: noon });
      await use(await soukOn(node));
      await node.stop();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  consoleOf: async ({ browser }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (shop, who = shop.owner, options = {}) => {
      const { address } = shop.node;
      const storageState = {
        cookies: [cookie(`souk_staff_${shop.slug}`, who.token, address)],
        origins: [{ origin: address, localStorage: [{ name: 'souk.console.shop', value: shop.slug }] }],
      };
      const context = await browser.newContext({ storageState, ...options });
      opened.push(context);
      const page = await context.newPage();
      await page.goto(`${address}/console/`);
      return page;
    });
    for (const context of opened) await context.close();
  },
  shopOf: async ({ browser }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (shop, who, options = {}) => {
      // The session is the cookie; the rest is the page's memory of having got it.
      const known = who ? { 'souk.member': 'true', 'souk.whose': `"${who.id}"` } : {};
      const localStorage = Object.entries(known).map(([name, value]) => ({ name, value }));
      const storageState = {
        cookies: who ? [cookie(`souk_member_${shop.slug}`, who.token, shop.address)] : [],
        origins: [{ origin: shop.address, localStorage }],
      };
      const context = await browser.newContext({ storageState, ...phone, ...options });
      opened.push(context);
      const page = await context.newPage();
      await page.goto(shop.address);
      return page;
    });
    for (const context of opened) await context.close();
  },
});

function engineOf(metadata: unknown): Engine {
  return (metadata as { engine: Engine }).engine;
}

async function soukOn(node: Node): Promise<Souk> {
  const door = clientOf<PlatformPaths>(node.address);
  const { token } = await the(door.POST('/platform/v1/sessions', { body: operator }));
  const platform = clientOf<PlatformPaths>(node.address, undefined, token ?? '');
  return { node, platform, open: (wishes) => openShop(node, platform, wishes) };
}

/** The cookie that a sign-in through the page would leave. */
function cookie(name: string, value: string, address: string) {
  const domain = new URL(address).hostname;
  return { name, value, domain, path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Strict' as const };
}

/** Lets a driven server do what is due. */
export async function settle(shop: Shop): Promise<void> {
  await drive(shop, 'settle');
}

/** Lets time pass on a driven server, for all of its shops, and lets it do what is due in this one by then. */
export async function setClock(shop: Shop, now: string): Promise<void> {
  await drive(shop, 'clock', { now });
}

/** Ends the after-sale window of an order on a driven server, as if its days had passed. */
export async function closeWindow(shop: Shop, order: string): Promise<void> {
  await drive(shop, `orders/${order}/close`);
}

async function drive(shop: Shop, what: string, body?: object): Promise<void> {
  const headers = { 'Souk-Tenant': shop.slug, 'Content-Type': 'application/json' };
  const init = { method: 'POST', headers, ...(body && { body: JSON.stringify(body) }) };
  const response = await fetch(`${shop.node.address}/drive/v1/${what}`, init);
  if (!response.ok) throw new Error(`${what} answered ${response.status}: ${await response.text()}`);
}

export { expect } from '@playwright/test';
