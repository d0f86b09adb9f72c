import { expect } from '@playwright/test';
import type { paths as MerchantPaths } from '@souk/api/merchant';
import type { components, paths as StorefrontPaths } from '@souk/api/storefront';
import { clientOf, keyed, type Merchant, type Operator, type Shopper, the } from './api.ts';
import type { Node } from './node.ts';

type Role = 'owner' | 'admin' | 'finance' | 'support' | 'viewer';
type ShipTo = components['schemas']['ShipTo'];

/** Somebody who can sign in, and whom the test can ask as. */
export interface Person<Api> {
  readonly name: string;
  readonly login: string;
  readonly token: string;
  readonly api: Api;
}

export interface Member extends Person<Shopper> {
  readonly id: string;
}

/** What a journey wants of its shop; all of it has a usual value. */
export interface Wishes {
  /** Prices in minor units, by product. */
  readonly products?: Readonly<Record<string, number>>;
  /** Settings by app; each is on unless `off` names it. */
  readonly apps?: Readonly<Record<string, object>>;
  readonly off?: readonly string[];
  /** Members by name, each with the one who brought them, who stands before. */
  readonly members?: Readonly<Record<string, { readonly by?: string; readonly rank?: number }>>;
  readonly staff?: readonly Exclude<Role, 'owner'>[];
  readonly settings?: Readonly<Record<string, number | null>>;
}

/** The password of everybody. */
export const password = 'journey password';
export const home: ShipTo = {
  name: 'Zhao Yi',
  phone: '13800000000',
  region: '浙江省/杭州市/西湖区',
  street: '1 Lake Road',
};

/** A shop of a journey's own. */
export interface Shop {
  readonly slug: string;
  readonly id: string;
  /** Where shoppers find it. */
  readonly address: string;
  readonly node: Node;
  readonly owner: Person<Merchant>;
  readonly staff: Readonly<Partial<Record<Role, Person<Merchant>>>>;
  readonly members: Readonly<Record<string, Member>>;
  /** Installation by app. */
  readonly apps: Readonly<Record<string, string>>;
  member(name: string): Member;
}

let count = 0;

/** Provisions a shop and puts into it what the journey wishes for. */
export async function openShop(node: Node, platform: Operator, wishes: Wishes = {}): Promise<Shop> {
  const slug = `j${process.pid.toString(36)}-${Date.now().toString(36)}-${++count}`;
  const email = `owner@${slug}.example`;
  const settings = { shipping_fee: 0, after_sale_days: 7, withdrawal_min: 100, ...wishes.settings };
  const { id } = await the(
    platform.POST('/platform/v1/tenants', {
      body: {
        slug,
        name: { 'zh-CN': '湖畔茶馆', en: 'Lakeside Tea' },
        currency: 'CNY',
        time_zone: 'Asia/Shanghai',
        jurisdiction: 'none',
        plan: 'enterprise',
        owner: { email, name: 'Lin Mei', password },
        settings,
      },
    }),
  );
  const owner = await staffOf(node, slug, 'Lin Mei', email);
  for (const [code, price] of Object.entries(wishes.products ?? { longjing: 29_900, cup: 5_900 })) {
    await the(owner.api.POST('/merchant/v1/products', { body: product(code, price) }));
  }
  const apps: Record<string, string> = {};
  for (const [app, given] of Object.entries(wishes.apps ?? {})) {
    apps[app] = await install(owner.api, app, given, !wishes.off?.includes(app));
  }
  const staff: Partial<Record<Role, Person<Merchant>>> = { owner };
  for (const role of wishes.staff ?? []) {
    const login = `${role}@${slug}.example`;
    await the(owner.api.POST('/merchant/v1/staff', { body: { email: login, name: `The ${role}`, role, password } }));
    staff[role] = await staffOf(node, slug, `The ${role}`, login);
  }
  const members: Record<string, Member> = {};
  for (const [name, { by, rank = 0 }] of Object.entries(wishes.members ?? { Zhao: {} })) {
    members[name] = await member(node, slug, owner.api, name, rank, by === undefined ? undefined : members[by]?.id);
  }
  const address = `http://${slug}.localhost:${node.port}`;
  const found = (name: string): Member => {
    const known = members[name];
    if (known === undefined) throw new Error(`the shop has no member ${name}`);
    return known;
  };
  return { slug, id, address, node, owner, staff, members, apps, member: found };
}

function product(code: string, price: number) {
  const title = {
    'zh-CN': code === 'longjing' ? '西湖龙井' : code,
    en: code === 'longjing' ? 'West Lake Longjing' : code,
  };
  return { code, title, status: 'active' as const, skus: [{ code, price, stock: 100 }] };
}

async function install(owner: Merchant, app: string, settings: object, enabled: boolean): Promise<string> {
  const { manifest } = await the(owner.GET('/merchant/v1/apps/{app}', { params: { path: { app } } }));
  const grants = (manifest.grants ?? []).map(({ grant }) => grant);
  const body = { app, grants, settings: settings as Record<string, never>, enabled };
  return (await the(owner.POST('/merchant/v1/apps/installations', { body }))).id;
}

async function staffOf(node: Node, slug: string, name: string, email: string): Promise<Person<Merchant>> {
  const door = clientOf<MerchantPaths>(node.address, slug);
  const { token } = await the(door.POST('/merchant/v1/sessions', { body: { email, password } }));
  return { name, login: email, token: token ?? '', api: clientOf<MerchantPaths>(node.address, slug, token ?? '') };
}

/** The same person with a session that begins now. */
export function signIn(shop: Shop, who: Person<Merchant> | undefined): Promise<Person<Merchant>> {
  if (who === undefined) throw new Error('the shop has no such staff');
  return staffOf(shop.node, shop.slug, who.name, who.login);
}

async function member(
  node: Node,
  slug: string,
  owner: Merchant,
  name: string,
  rank: number,
  referrer: string | undefined,
): Promise<Member> {
  const login = `${name.toLowerCase()}@${slug}.example`;
  const body = { name, login, password, rank, ...(referrer === undefined ? {} : { referrer }) };
  const { id } = await the(owner.POST('/merchant/v1/members', { body }));
  const door = clientOf<StorefrontPaths>(node.address, slug);
  const { token } = await the(door.POST('/storefront/v1/sessions', { body: { login, password } }));
  return { id, name, login, token: token ?? '', api: clientOf<StorefrontPaths>(node.address, slug, token ?? '') };
}

/** An order of one piece each; its id. */
export async function order(buyer: Member, skus: readonly string[]): Promise<string> {
  const lines = skus.map((sku) => ({ sku, quantity: 1 }));
  return (await the(buyer.api.POST('/storefront/v1/orders', { body: { lines, ship_to: home } }))).id;
}

/** An order that staff confirmed to be paid: nobody is waited for. */
export async function paidByHand(shop: Shop, buyer: Member, skus: readonly string[]): Promise<string> {
  const id = await order(buyer, skus);
  const { payment } = await start(buyer, id, 'offline');
  const params = { path: { id: payment.id }, header: keyed() };
  await the(shop.owner.api.POST('/merchant/v1/payments/{id}/confirm', { params, body: { reference: 'TX 17' } }));
  return id;
}

/** An order paid through the sandbox, which carries refunds out by itself; known to the apps when this ends. */
export async function paid(shop: Shop, buyer: Member, skus: readonly string[]): Promise<string> {
  const id = await order(buyer, skus);
  const { action } = await start(buyer, id, 'sandbox');
  if (action?.type !== 'redirect') throw new Error('the sandbox has a page to pay at');
  await fetch(action.url, { method: 'POST', redirect: 'manual' });
  const rewarded = async () => {
    const params = { path: { id } };
    const story = await the(shop.owner.api.GET('/merchant/v1/orders/{id}', { params }));
    const told = story.timeline.find(({ kind }) => kind === 'order.paid');
    return told !== undefined && (Object.keys(shop.apps).includes('commission') ? told.runs.length > 0 : true);
  };
  await expect.poll(rewarded, { message: 'the order is paid, and apps have heard it', timeout: 15_000 }).toBe(true);
  return id;
}

function start(buyer: Member, id: string, provider: string) {
  const params = { path: { id }, header: keyed() };
  return the(buyer.api.POST('/storefront/v1/orders/{id}/payments', { params, body: { provider } }));
}
