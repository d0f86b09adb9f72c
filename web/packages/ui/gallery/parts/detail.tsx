import { minor } from '@souk/money';
import { instant } from '@souk/time';
import {
  ActionMenu,
  Amount,
  Button,
  Card,
  DetailPage,
  Facts,
  Seal,
  StateBadge,
  Story,
  TextLink,
  TimeText,
  Totals,
} from '../../src/index.ts';
import { useGallery } from '../said.ts';
import { Shares } from './figures.tsx';
import { Frame } from './frame.tsx';

export function OrderDetail() {
  const { said } = useGallery();
  const app = said('两级奖励2.1.0', 'Two-level rewards 2.1.0');
  return (
    <Frame current="orders">
      <DetailPage
        title="#88231"
        back={{ to: '/orders', label: said('全部订单', 'All orders') }}
        states={
          <>
            <Seal>{said('已付', 'paid')}</Seal>
            <StateBadge tone="glaze" icon="ship">
              {said('待发货', 'to ship')}
            </StateBadge>
          </>
        }
        hint={
          <>
            <TimeText at={instant('2026-11-22T06:05:03Z')} /> · {said('赵一', 'Zhao Yi')}
          </>
        }
        actions={
          <>
            <Button>{said('退款', 'Refund')}</Button>
            <ActionMenu groups={[{ actions: [{ id: 'p', label: said('打印', 'Print'), icon: 'print' }] }]}>
              <Button icon="more" aria-label={said('更多操作', 'More actions')} aria-haspopup="menu" />
            </ActionMenu>
            <Button kind="primary" icon="ship">
              {said('发货', 'Ship')}
            </Button>
          </>
        }
        siblings={{ previous: '/orders/1', next: '/orders/3', place: said('第3条，共14条', '3 of 14') }}
        context={
          <>
            <Card title={said('谁从中获利', 'Who earned from this')}>
              <Shares />
            </Card>
            <Card title={said('会员', 'Member')}>
              <Facts
                items={[
                  [
                    said('姓名', 'Name'),
                    <TextLink key="n" to="/m/1">
                      {said('赵一', 'Zhao Yi')}
                    </TextLink>,
                  ],
                  [
                    said('推荐人', 'Referrer'),
                    <TextLink key="r" to="/m/2">
                      {said('李娜', 'Li Na')}
                    </TextLink>,
                  ],
                  [said('地址', 'Address'), said('浙江省杭州市湖滨路1号', '1 Lake Road, Hangzhou, Zhejiang')],
                ]}
              />
            </Card>
          </>
        }
      >
        <Card title={said('商品', 'Items')}>
          <Totals
            currency="CNY"
            lines={[
              { id: '1', label: said('西湖龙井250克 ×1', 'Longjing 250 g ×1'), minor: minor(35000) },
              { id: '2', label: said('会员价', 'Member price'), hint: app, minor: minor(-5250), onExplain: () => {} },
              { id: '3', label: said('运费', 'Shipping'), minor: minor(150) },
            ]}
            total={{ label: said('实付', 'Paid'), minor: minor(29900) }}
          />
        </Card>
        <Story
          onNote={async () => {}}
          entries={[
            {
              id: '5',
              at: instant('2026-11-22T08:02:40Z'),
              what: said('申请退回¥99.00，等待照片', 'Asks ¥99.00 back, waits for a photo'),
              who: said('赵一', 'Zhao Yi'),
              weight: 'bad',
              icon: 'refund',
            },
            {
              id: '4',
              at: instant('2026-11-22T06:20:11Z'),
              what: said('备注', 'Note'),
              who: said('林梅', 'Lin Mei'),
              weight: 'note',
              note: said('请用礼品包装。', 'Gift wrap.'),
            },
            { id: '3c', at: instant('2026-11-22T06:06:04Z'), what: said('库存扣减', 'Stock taken'), weight: 'minor' },
            { id: '3b', at: instant('2026-11-22T06:05:09Z'), what: said('邮件已发送', 'Mail sent'), weight: 'minor' },
            { id: '3a', at: instant('2026-11-22T06:05:08Z'), what: said('通知已发送', 'Notice sent'), weight: 'minor' },
            {
              id: '2',
              at: instant('2026-11-22T06:05:04Z'),
              what: said('记了2笔奖励', '2 rewards drafted'),
              who: <TextLink to="/apps/1">{app}</TextLink>,
              icon: 'app',
              weight: 'money',
              effects: [
                { id: 'a', label: said('李娜', 'Li Na'), minor: minor(2392), currency: 'CNY', onExplain: () => {} },
                { id: 'b', label: said('王敏', 'Wang Min'), minor: minor(897), currency: 'CNY', onExplain: () => {} },
              ],
            },
            {
              id: '1',
              at: instant('2026-11-22T06:05:03Z'),
              what: (
                <>
                  {said('付款', 'Paid')} <Amount minor={minor(29900)} currency="CNY" />
                </>
              ),
              who: said('赵一，微信支付4200…77', 'Zhao Yi, card 4200…77'),
              weight: 'money',
            },
            {
              id: '0',
              at: instant('2026-11-21T15:59:03Z'),
              what: said('加入购物车', 'Put into the cart'),
              who: said('赵一', 'Zhao Yi'),
            },
          ]}
        />
      </DetailPage>
    </Frame>
  );
}
