import { fireEvent, screen } from '@testing-library/react';
import decodeQR from 'qr/decode.js';
import { expect, test, vi } from 'vitest';
import { show } from '../testing/show.tsx';
import Chart from './Chart.tsx';
import { CopyText } from './CopyText.tsx';
import { FileDrop } from './FileDrop.tsx';
import { PasteTable } from './PasteTable.tsx';
import QRCode from './QRCode.tsx';

test('a chart has its figures as a table, unknown ones as a dash', async () => {
  const { user } = show(
    <Chart
      title="Paid by day"
      along="Day"
      series={[{ id: 'paid', label: 'Paid' }]}
      points={[
        { at: '21 Nov', values: { paid: 1200 } },
        { at: '22 Nov', values: { paid: null } },
      ]}
      write={(value) => `¥${value}`}
    />,
  );
  await user.click(screen.getByRole('button', { name: 'Table' }));
  expect(screen.getByRole('row', { name: '21 Nov ¥1200' })).toBeTruthy();
  expect(screen.getByRole('row', { name: '22 Nov —' })).toBeTruthy();
});

test('the drawn squares are read back by a camera', () => {
  const text = 'https://tea.example/i/zhao-yi';
  const { container } = show(<QRCode text={text} />);
  const drawn = container.querySelector('path')?.getAttribute('d') ?? '';
  const width = Number(container.querySelector('svg')?.getAttribute('viewBox')?.split(' ')[2]);
  const scale = 6;
  const margin = 4;
  const size = (width + margin * 2) * scale;
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [, x = '0', y = '0'] of drawn.matchAll(/M(\d+) (\d+)h1v1/g)) {
    for (let i = 0; i < scale * scale; i++) {
      const at =
        ((Number(y) + margin) * scale + Math.floor(i / scale)) * size + (Number(x) + margin) * scale + (i % scale);
      pixels.fill(0, at * 4, at * 4 + 3);
    }
  }
  expect(decodeQR({ width: size, height: size, data: pixels })).toBe(text);
  expect(screen.getByRole('img', { name: `QR code: ${text}` })).toBeTruthy();
});

test('a copied text is told', async () => {
  const { user } = show(<CopyText text="ord_0198" />);
  await user.click(screen.getByRole('button', { name: 'Copy ord_0198' }));
  expect(await navigator.clipboard.readText()).toBe('ord_0198');
  await vi.waitFor(() => expect(document.querySelector('[data-live="polite"]')?.textContent).toBe('Copied'));
});

test('good rows of a paste are used, bad ones stay to be mended', async () => {
  const onUse = vi.fn();
  const { user } = show(
    <PasteTable
      label="Variants"
      columns={[
        {
          id: 'n',
          title: 'Stock',
          read: (text) => (/^\d+$/.test(text) ? { ok: true, value: Number(text) } : { ok: false, why: 'no number' }),
        },
      ]}
      onUse={onUse}
    />,
  );
  fireEvent.change(screen.getByRole('textbox', { name: 'Paste here: Variants' }), { target: { value: '1\nmany\n3' } });
  expect(screen.getByText('Stock: no number')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Use 2 rows' }));
  expect(onUse.mock.calls[0]?.[0].map((row: { values: unknown }) => row.values)).toEqual([{ n: 1 }, { n: 3 }]);
  expect(screen.getByText('1 bad row')).toBeTruthy();
  expect(screen.queryByText(/good rows/)).toBeNull();
});

test('a file of another kind, or too large, is refused with a sentence', () => {
  const onFile = vi.fn();
  show(<FileDrop label="Orders" accept={['.csv']} most={1024} onFile={onFile} />);
  const field = screen.getByLabelText('choose a file');
  const give = (name: string, length: number) =>
    fireEvent.change(field, { target: { files: [new File(['x'.repeat(length)], name)] } });
  give('orders.exe', 1);
  expect(screen.getByRole('status').textContent).toBe('Only .csv');
  give('orders.csv', 2000);
  expect(screen.getByRole('status').textContent).toBe('At most 1 KB');
  give('orders.csv', 10);
  expect(onFile).toHaveBeenCalledOnce();
});
