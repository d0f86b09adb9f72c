import { accessible } from './parts/look.ts';
import { paid } from './parts/shop.ts';
import { expect, test } from './parts/test.ts';

test('viewer cannot: what is not theirs is hidden, closed with the right that is missing, or refused', async ({
  souk,
  consoleOf,
}) => {
  const shop = await souk.open({
    products: { longjing: 29_900 },
    apps: { 'member-price': { prices: { longjing: { '1': 24_900 } } } },
    members: { Zhao: {} },
    staff: ['viewer', 'support'],
  });
  const id = await paid(shop, shop.member('Zhao'), ['longjing']);
  const desk = await consoleOf(shop, shop.staff.viewer);
  const go = (path: string) => desk.goto(`${shop.node.address}/console/${path}`);

  await go('settings/staff');
  await expect(desk.getByRole('main')).toMatchAriaSnapshot(`
    - heading "Staff" [level=1]
    - paragraph: You may not see “Staff”
    - paragraph: "Missing right: manage staff"
  `);
  await accessible(desk);
  await go('settings/keys');
  await expect(desk.getByText('You may not see “API keys”')).toBeVisible();

  await go(`orders/${id}`);
  for (const name of ['Ship', 'Refund']) {
    await expect(desk.getByRole('button', { name, exact: true })).toBeDisabled();
  }
  await go('apps/member-price');
  await expect(desk.getByRole('switch', { name: 'Member price on' })).toBeDisabled();
  await expect(desk.getByText('Needs the right to manage apps').first()).toBeVisible();
  await accessible(desk);
  await go('settings');
  await expect(desk.getByRole('textbox', { name: 'After-sale window' })).toBeDisabled();

  const support = await consoleOf(shop, shop.staff.support);
  await expect(support.getByRole('link', { name: /^Orders/ })).toBeVisible();
  await expect(support.getByRole('link', { name: /^Money/ })).toBeHidden();
  await support.goto(`${shop.node.address}/console/money`);
  await expect(support.getByText('Missing right: see money')).toBeVisible();
  await accessible(support);
});
