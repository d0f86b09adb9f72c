import { accessible } from './parts/look.ts';
import { paid } from './parts/shop.ts';
import { expect, test } from './parts/test.ts';

test('order tells who earned', async ({ souk, consoleOf }) => {
  const shop = await souk.open({
    products: { longjing: 29_900 },
    apps: { commission: { plan: { levels: { rates_bp: [800, 300] } } } },
    members: { Wang: {}, Li: { by: 'Wang' }, Zhao: { by: 'Li' } },
  });
  await paid(shop, shop.member('Zhao'), ['longjing']);
  const desk = await consoleOf(shop);
  await desk.getByRole('link', { name: /^Orders/ }).click();
  const row = desk.getByRole('row', { name: /Zhao.*¥299\.00.*¥32\.89/ });
  await row.getByRole('link').click();

  await expect(desk.getByRole('table', { name: 'Who earned from this' })).toMatchAriaSnapshot(`
    - table:
      - rowgroup:
        - row "Who Rate Amount"
      - rowgroup:
        - row "Paid ¥299.00"
        - row /Li .*level 1 .* −¥23\\.92/
        - row /Wang .*level 2 .* −¥8\\.97/
      - rowgroup:
        - row /Shop keeps 89\\.00% ¥266\\.11/
  `);
  const story = desk.getByRole('region', { name: 'Story' });
  await expect(story.getByText('Li · reward')).toBeVisible();
  await expect(story.getByText(/2 proposals taken/)).toBeVisible();
  await expect(story.getByText(/^Placed/)).toBeVisible();
  await story.getByRole('button', { name: 'Money only' }).click();
  await expect(story.getByText('Li · reward')).toBeVisible();
  await expect(story.getByText(/^Placed/)).toBeHidden();
  await accessible(desk);

  await desk.getByRole('table', { name: 'Who earned from this' }).getByRole('link', { name: 'Li' }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Li');
  await expect(desk.getByRole('region', { name: 'Pockets' })).toContainText('¥23.92');
});
