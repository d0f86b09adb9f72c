import type { Page } from '@playwright/test';
import { the } from './parts/api.ts';
import { accessible } from './parts/look.ts';
import { operator } from './parts/node.ts';
import { password } from './parts/shop.ts';
import { expect, test } from './parts/test.ts';

test('operator provisions a tenant: what is wrong is named, the test order passes, a failed step is gone on from', async ({
  souk,
  browser,
}) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${souk.node.address}/operator/`);
  await page.getByRole('textbox', { name: 'Email' }).fill(operator.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(operator.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  await accessible(page);

  await page.getByRole('link', { name: /^Tenants/ }).click();
  await page.getByRole('link', { name: 'Provision a tenant' }).first().click();
  const slug = `tea-${Date.now().toString(36)}`;
  await page.getByRole('textbox', { name: 'Name in English' }).fill('Tea House');
  await page.getByRole('textbox', { name: 'Slug' }).fill('No Slug!');
  await expect(page.getByText(/^No slug:/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Slug' }).fill(slug);
  await expect(page.getByText('free', { exact: true })).toBeVisible();
  await accessible(page);
  await next(page);
  await page.getByRole('radio', { name: /^Enterprise/ }).check();
  await next(page);
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Mei');
  await page.getByRole('textbox', { name: 'Email' }).fill('nobody');
  await page.getByRole('textbox', { name: 'First password' }).fill(password);
  await next(page);
  await page.getByRole('button', { name: 'Provision', exact: true }).click();
  // The server names the field; the wizard goes to its step.
  await expect(page.getByRole('textbox', { name: 'Email' })).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('textbox', { name: 'Email' }).fill(`mei@${slug}.example`);
  await next(page);
  await expect(page.getByRole('form', { name: 'Review' })).toMatchAriaSnapshot(`
    - form "Review":
      - term: Name in English
      - definition: Tea House
      - term: Slug
      - definition: ${slug}
  `);
  await page.getByRole('button', { name: 'Provision', exact: true }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Check after provisioning' })).toBeVisible();
  await expect(page.getByText('passed').first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('It is refunded in full')).toBeVisible();
  await accessible(page);

  // A colleague suspends it for a moment: the check fails at its first step, and goes on from there.
  const { items } = await the(souk.platform.GET('/platform/v1/tenants', { params: { query: { q: slug } } }));
  const params = { path: { id: items[0]?.id ?? '' } };
  await the(souk.platform.POST('/platform/v1/tenants/{id}/suspend', { params, body: { reason: 'a mistake' } }));
  await the(souk.platform.POST('/platform/v1/tenants/{id}/check', { params }));
  await page.reload();
  await expect(page.getByText('failed').first()).toBeVisible();
  await the(souk.platform.POST('/platform/v1/tenants/{id}/resume', { params }));
  await page.reload();
  await page.getByRole('button', { name: 'Go on from the failed step' }).click();
  await expect(page.getByText('passed').first()).toBeVisible({ timeout: 30_000 });
  await page.getByRole('link', { name: 'Tea House' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tea House' })).toBeVisible();
  await accessible(page);
  await context.close();
});

async function next(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Next' }).click();
}
