import { compact, format, minor, readAmount } from '@souk/money';
import { lazy, Suspense } from 'react';
import { Card, FileDrop, Grid, PasteTable, useLang } from '../../src/index.ts';
import { useGallery } from '../said.ts';

const Chart = lazy(() => import('../../src/data/Chart.tsx'));
const QRCode = lazy(() => import('../../src/data/QRCode.tsx'));

export function Sheets() {
  const { said } = useGallery();
  const lang = useLang();
  const points = Array.from({ length: 24 }, (_, i) => ({
    at: `${String(i).padStart(2, '0')}:00`,
    values: { paid: 20000 + ((i * 7919) % 90) * 1000, given: 2000 + ((i * 104729) % 9) * 900 },
  }));
  return (
    <Grid least={420}>
      <Card title={said('今日', 'Today')}>
        <Suspense>
          <Chart
            title={said('每小时实付与让利', 'Paid and given away by hour')}
            along={said('时间', 'Hour')}
            series={[
              { id: 'paid', label: said('实付', 'Paid') },
              { id: 'given', label: said('让利', 'Given away') },
            ]}
            points={points}
            write={(value) => format(minor(value), 'CNY')}
            writeShort={(value) => compact(minor(value), 'CNY', lang).text}
          />
        </Suspense>
      </Card>
      <Card title={said('粘贴规格', 'Paste variants')}>
        <PasteTable
          label={said('规格', 'Variants')}
          columns={[
            {
              id: 'sku',
              title: 'SKU',
              read: (text) =>
                /^[a-z0-9-]+$/.test(text)
                  ? { ok: true, value: text }
                  : { ok: false, why: said('只用小写字母、数字和连字符', 'small letters, digits and hyphens') },
            },
            {
              id: 'price',
              title: said('售价', 'Price'),
              read: (text) => {
                const read = readAmount(text, 'CNY');
                return read.ok ? { ok: true, value: read.value } : { ok: false, why: said('不是金额', 'no amount') };
              },
            },
          ]}
          onUse={() => {}}
        />
      </Card>
      <Card title={said('导入', 'Import')}>
        <FileDrop
          label={said('订单文件', 'Orders file')}
          accept={['.csv', '.csv.gz']}
          most={64 * 1_048_576}
          onFile={() => {}}
          hint={said('CSV，最大64 MB', 'CSV, at most 64 MB')}
        />
      </Card>
      <Card title={said('邀请码', 'Invite')}>
        <Suspense>
          <QRCode text="https://tea.example/i/zhao-yi" label={said('赵一的邀请', "Zhao Yi's invitation")} />
        </Suspense>
      </Card>
    </Grid>
  );
}
