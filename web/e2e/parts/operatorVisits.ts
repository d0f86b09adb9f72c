import type { Page } from '@playwright/test';
import { the } from './api.ts';
import { growing, shut } from './demoStage.ts';
import { type Asked, press, type Visit } from './visits.ts';

/** Every page of the operator's console. */
export async function operatorPages({ platform }: Asked): Promise<Visit[]> {
  const tenants = (await the(platform.GET('/platform/v1/tenants'))).items;
  const at = (slug: string) => `/tenants/${tenants.find((one) => one.slug === slug)?.id}`;
  const [demo, closed, other] = [at('demo'), at(shut.slug), at(growing.slug)];
  return [
    { name: 'overview', path: '/' },
    { name: 'tenants', path: '/tenants' },
    { name: 'tenant', path: demo },
    { name: 'tenant, domains', path: other },
    { name: 'tenant, add domain', path: other, act: press(/^(Add a domain|添加域名)$/) },
    { name: 'tenant, suspend', path: demo, act: press(/^(Suspend|暂停)$/) },
    { name: 'tenant, suspended', path: closed },
    { name: 'check, never', path: `${demo}/check` },
    { name: 'check', path: `${other}/check` },
    ...['shop', 'rules', 'owner', 'review'].map((step, at) => ({
      name: `provision ${step}`,
      path: '/tenants/new',
      act: provision(at),
    })),
    { name: 'apps', path: '/apps' },
    { name: 'app', path: '/apps/commission' },
    { name: 'app, upload', path: '/apps', act: press(/^(Publish an app|上架应用)$/) },
    { name: 'audit', path: '/audit' },
    { name: 'operators', path: '/people' },
    { name: 'account', path: '/account' },
    { name: 'sign-in', path: '/', as: 'guest' },
    { name: 'no such page', path: '/no-such-page' },
  ];
}

/** Fills the wizard in, and goes so many steps on. */
function provision(steps: number): (page: Page) => Promise<void> {
  const typed = [
    ['山海茶行', 'Shanhai Tea', 'shanhai', 'tea.shanhai.example'],
    [],
    ['Lin Mei', 'lin@shanhai.example', 'ten letters or more'],
    [],
  ];
  return async (page) => {
    for (const [at, fields] of typed.slice(0, steps + 1).entries()) {
      for (const [no, text] of fields.entries()) await page.locator('main form input').nth(no).fill(text);
      if (at < steps) await page.getByRole('button', { name: /^(Next|下一步)$/ }).click();
    }
    // The address is looked up while one types.
    await page.waitForTimeout(600);
  };
}
