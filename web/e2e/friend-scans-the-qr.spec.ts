import type { Locator } from '@playwright/test';
import decodeQr from 'qr/decode.js';
import { the } from './parts/api.ts';
import { accessible } from './parts/look.ts';
import { password } from './parts/shop.ts';
import { expect, test } from './parts/test.ts';

test('friend scans the QR, joins the one who invited, and no circle can be made', async ({ souk, shopOf }) => {
  const shop = await souk.open({ members: { Li: {} } });
  const li = await shopOf(shop, shop.member('Li'));
  await li.goto(`${shop.address}/me/invite`);
  const link = await readQr(li.getByRole('img', { name: 'QR code of your invitation' }));
  expect(link).toContain(`${shop.address}/?ref=`);
  await accessible(li);

  const friend = await shopOf(shop);
  await friend.goto(link);
  await friend.getByRole('link', { name: 'Me', exact: true }).click();
  await friend.getByRole('link', { name: 'Become a member' }).click();
  await expect(friend.getByRole('main')).toMatchAriaSnapshot(`
    - paragraph: /L\\*\\*.? invites you/
    - text: /The code .+ is kept/
    - form "Become a member":
      - textbox "Email or phone number"
      - textbox "Password"
      - textbox "Name"
      - textbox "Invitation code optional": /.+/
      - button "Become a member"
  `);
  await friend.getByRole('textbox', { name: 'Email or phone number' }).fill(`sun@${shop.slug}.example`);
  await friend.getByRole('textbox', { name: 'Password' }).fill(password);
  await friend.getByRole('textbox', { name: 'Name', exact: true }).fill('Sun Le');
  await accessible(friend);
  await friend.getByRole('button', { name: 'Become a member' }).click();
  await expect(friend.getByText('You are a member now')).toBeVisible();

  const { items } = await the(shop.owner.api.GET('/merchant/v1/members', { params: { query: { search: 'Sun Le' } } }));
  const params = { path: { id: items[0]?.id ?? '' } };
  const upline = await the(shop.owner.api.GET('/merchant/v1/members/{id}/upline', { params }));
  expect(JSON.stringify(upline)).toContain(shop.member('Li').id);

  await friend.goto(`${shop.address}/me/invite`);
  const theirs = new URL(await readQr(friend.getByRole('img', { name: 'QR code of your invitation' })));
  await li.reload();
  await li.getByRole('textbox', { name: 'Their code' }).fill(theirs.searchParams.get('ref') ?? '');
  await li.getByRole('button', { name: 'Say so' }).click();
  await expect(li.getByText('This is you, or somebody you brought.')).toBeVisible();
});

/** What a phone's camera reads from what is on the screen. */
async function readQr(picture: Locator): Promise<string> {
  const png = (await picture.screenshot()).toString('base64');
  const page = await picture.page().context().newPage();
  const { width, height, data } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const drawing = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    drawing.drawImage(image, 0, 0);
    const pixels = drawing.getImageData(0, 0, image.width, image.height);
    return { width: image.width, height: image.height, data: [...pixels.data] };
  }, png);
  await page.close();
  return decodeQr({ width, height, data: Uint8Array.from(data) });
}
