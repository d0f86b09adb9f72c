import { minor, rate } from '@souk/money';
import { Amount, Card, Facts, Grid, Kpi, ShareList, Stack, StateBadge, TextLink, Totals } from '../../src/index.ts';
import { useGallery } from '../said.ts';

export function Shares() {
  const { said } = useGallery();
  return (
    <ShareList
      currency="CNY"
      base={{ label: said('实付', 'Paid'), minor: minor(29900) }}
      shares={[
        {
          id: '1',
          who: <TextLink to="/m/1">{said('李娜', 'Li Na')}</TextLink>,
          why: said('直接推荐人 · 两级奖励2.1.0', 'direct referrer · Two-level rewards 2.1.0'),
          rate: rate(800),
          minor: minor(-2392),
          note: said('冻结29天', 'held 29 d'),
          onExplain: () => {},
        },
        {
          id: '2',
          who: <TextLink to="/m/2">{said('王敏', 'Wang Min')}</TextLink>,
          why: said('李娜的推荐人', "Li Na's referrer"),
          rate: rate(300),
          minor: minor(-897),
          note: said('冻结29天', 'held 29 d'),
          onExplain: () => {},
        },
      ]}
      keeps={{ minor: minor(26611), rate: rate(8900) }}
    />
  );
}

export function Figures() {
  const { said } = useGallery();
  return (
    <Stack>
      <Grid least={220}>
        <Kpi
          name={said('今日实付', 'Paid today')}
          value={{ minor: minor(1248000), currency: 'CNY' }}
          changeBp={812}
          hint={said('较昨日', 'against yesterday')}
          to="/orders"
        />
        <Kpi
          name={said('店铺留存', 'Kept')}
          value={{ minor: minor(112314000), currency: 'CNY' }}
          changeBp={-604}
          to="/money"
        />
        <Kpi
          name={said('让利', 'Given away')}
          value={{ minor: null, currency: 'CNY' }}
          hint={said('尚未统计', 'not counted yet')}
        />
        <Kpi name={said('订单', 'Orders')} value={{ count: 1284 }} changeBp={0} />
      </Grid>
      <Grid least={360}>
        <Card title={said('这笔订单的钱', 'Money of this order')}>
          <Totals
            currency="CNY"
            lines={[
              { id: 'goods', label: said('商品', 'Goods'), minor: minor(35000) },
              {
                id: 'a',
                label: said('会员价', 'Member price'),
                hint: said('银卡会员，8.5折 · 等级价1.2.0', 'Silver rank · Levels 1.2.0'),
                minor: minor(-5250),
                onExplain: () => {},
              },
              { id: 'ship', label: said('运费', 'Shipping'), minor: minor(150) },
            ]}
            total={{ minor: minor(29900) }}
          />
        </Card>
        <Card title={said('谁从中获利', 'Who earned from this')}>
          <Shares />
        </Card>
        <Card title={said('金额', 'Amounts')}>
          <Facts
            items={[
              [said('正', 'Plain'), <Amount key="1" minor={minor(123450)} currency="CNY" />],
              [said('负', 'Minus'), <Amount key="2" minor={minor(-500)} currency="CNY" />],
              [said('账本', 'Ledger'), <Amount key="3" minor={minor(500)} currency="CNY" signs="always" />],
              [said('零', 'Zero'), <Amount key="4" minor={minor(0)} currency="CNY" />],
              [said('未知', 'Unknown'), <Amount key="5" minor={null} currency="CNY" />],
              [said('可解释', 'Explained'), <Amount key="6" minor={minor(2392)} currency="CNY" onExplain={() => {}} />],
              [said('日元', 'Yen'), <Amount key="7" minor={minor(1200)} currency="JPY" />],
              [
                said('状态', 'State'),
                <StateBadge key="8" tone="warn">
                  {said('待结算', 'pending')}
                </StateBadge>,
              ],
            ]}
          />
        </Card>
      </Grid>
    </Stack>
  );
}
