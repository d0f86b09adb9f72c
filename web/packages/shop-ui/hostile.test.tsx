import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { LineRow } from './goods/line-row.tsx';
import { ProductCard } from './goods/product-card.tsx';
import { Story } from './order/story.tsx';
import { posterSvg } from './share/poster.ts';
import { Page } from './shell/page.tsx';
import { Person } from './state/person.tsx';

afterEach(cleanup);

const hostile = `<img src=x onerror="steal()"><script>steal()</script>\u202eevil\u0000${'🍵'.repeat(5000)}`;
const both = { 'zh-CN': hostile, en: '' };

test('hostile text is text, whoever wrote it', () => {
  const { container } = render(
    <Page title={hostile}>
      <ProductCard href="/" product={{ code: 'x', title: both, currency: 'CNY', price_from: 100, in_stock: true }} />
      <LineRow
        line={{ title: both, options: [{ name: both, value: both }], quantity: 1, list: 1, net: 1 }}
        currency="CNY"
      />
      <Person name={hostile} />
      <Story happenings={[{ key: '1', title: hostile, time: 't', at: 't' }]} />
    </Page>,
  );
  expect(container.querySelector('script, img[onerror]')).toBeNull();
  expect(container.textContent).toContain('<script>steal()</script>');
  expect(document.title).not.toContain('\u202e');
});

test('a name cannot turn the words beside it around', () => {
  const { container } = render(<Person name={hostile} note="会员号7" />);
  expect(container.querySelector('bdi')?.textContent).toBe(hostile);
});

test('a poster is well-formed whatever stands on it', () => {
  const svg = posterSvg('https://shop.example/?ref=1', { title: hostile, line: hostile, hint: hostile, code: '"&<' });
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(parsed.querySelector('parsererror, script, img')).toBeNull();
  expect(svg).not.toContain('\u202e');
  expect(svg).not.toContain('\u0000');
});
