import type { Page } from '@playwright/test';
import { accessible } from './parts/look.ts';
import { expect, test } from './parts/test.ts';

test('chinese input: Enter confirms a candidate and submits nothing', async ({ souk, consoleOf, shopOf }) => {
  const shop = await souk.open({ products: { longjing: 29_900 }, members: { Zhao: {} } });
  const desk = await consoleOf(shop, shop.owner, { locale: 'zh-CN' });
  await expect(desk.getByRole('heading', { level: 1, name: '首页' })).toBeVisible();

  await desk.keyboard.press('Control+k');
  const palette = desk.getByRole('dialog');
  await expect(palette).toBeVisible();
  await compose(desk, 'dingdan', '订单');
  await expect(
    palette.getByRole('combobox').or(palette.getByRole('textbox')).or(palette.getByRole('searchbox')),
  ).toHaveValue('订单');
  await expect(palette).toMatchAriaSnapshot(`
    - dialog "搜索或跳转":
      - combobox "搜索或跳转": 订单
      - listbox:
        - group "页面":
          - option /订单/ [selected]
  `);
  await expect(palette, 'the Enter of the input method chose no entry').toBeVisible();
  await expect(desk).toHaveURL(/\/console\/$/);
  await accessible(desk);
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { level: 1, name: '订单' })).toBeVisible();

  await desk.getByRole('searchbox').click();
  await compose(desk, 'zhaoyi', '赵一');
  await expect(desk, 'nothing was searched yet').not.toHaveURL(/q=/);
  await desk.keyboard.press('Enter');
  await expect(desk).toHaveURL(/q=/);

  const phone = await shopOf(shop, undefined, { locale: 'zh-CN' });
  await phone.goto(`${shop.address}/search`);
  const field = phone.getByRole('searchbox');
  await field.click();
  await compose(phone, 'longjing', '龙井');
  await expect(field).toHaveValue('龙井');
  await phone.keyboard.press('Enter');
  await expect(phone.getByText('西湖龙井').first()).toBeVisible();
  await accessible(phone);
});

/** Types as an input method does: letters, a list of candidates, and an Enter that belongs to the method alone. */
async function compose(page: Page, letters: string, chosen: string): Promise<void> {
  const keys = await page.context().newCDPSession(page);
  const process = { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 };
  for (let at = 1; at <= letters.length; at++) {
    const text = letters.slice(0, at);
    await keys.send('Input.imeSetComposition', { text, selectionStart: at, selectionEnd: at });
  }
  await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...process });
  await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...process, key: 'Enter' });
  await keys.send('Input.insertText', { text: chosen });
  await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...process, key: 'Enter' });
  await keys.detach();
}
