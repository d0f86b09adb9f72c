import {
  Amount,
  Breakdown,
  Card,
  CategoryTiles,
  ImageBox,
  LineRow,
  Price,
  ProductCard,
  ProductGrid,
  Stepper,
  Total,
} from '../index.ts';

const tea = { 'zh-CN': '西湖龙井', en: 'West Lake Longjing' };
const long = {
  'zh-CN': '明前采摘的手工炒制狮峰山西湖龙井绿茶礼盒装二百五十克',
  en: 'Hand-roasted Lion Peak Longjing, picked before the rains, 250 g in a gift box',
};

/** What is sold. */
export function Goods() {
  return (
    <>
      <CategoryTiles
        href={() => '#'}
        categories={[
          { code: 'a', name: { 'zh-CN': '茶叶', en: 'Tea' } },
          { code: 'b', name: { 'zh-CN': '陶瓷', en: 'Ceramics' } },
          { code: 'c', name: { 'zh-CN': '零食', en: 'Snacks' } },
        ]}
      />
      <ProductGrid>
        {[
          <ProductCard
            key="1"
            href="#"
            product={{ code: '1', title: tea, currency: 'CNY', price_from: 6200, price_to: 28800, in_stock: true }}
          />,
          <ProductCard
            key="2"
            href="#"
            product={{ code: '2', title: long, currency: 'CNY', price_from: 12345678, in_stock: false }}
          />,
        ]}
      </ProductGrid>
      <Card title="Price">
        <Price
          now={5800}
          was={6200}
          currency="CNY"
          reasons={[{ 'zh-CN': '会员价', en: 'Member price' }]}
          size="figure"
        />
        <Price now={5800} currency="JPY" from />
        <Amount of={-123456} currency="CNY" signs="always" />
      </Card>
      <Card title="Lines">
        <LineRow
          line={{
            title: tea,
            options: [{ name: { 'zh-CN': '重量', en: 'Weight' }, value: { 'zh-CN': '50 克', en: '50 g' } }],
            quantity: 2,
            list: 12400,
            net: 11600,
          }}
          currency="CNY"
        />
        <LineRow line={{ title: long, options: [], quantity: 1, list: 5800, net: 5800 }} currency="CNY">
          <Stepper label="x" value={1} onChange={() => {}} />
        </LineRow>
        <ImageBox src="/missing.png" name="茶" alt="茶" />
      </Card>
      <Card title="Breakdown">
        <Breakdown
          priced={{
            currency: 'CNY',
            goods: 25300,
            shipping_list: 800,
            shipping: 0,
            total: 23500,
            applied: [
              {
                installation: '1',
                label: 'vip',
                title: { 'zh-CN': '会员专享', en: 'For members' },
                lines: [800],
                shipping: 0,
                reasons: [{ 'zh-CN': '会员价', en: 'Member price' }],
              },
              {
                installation: '2',
                title: { 'zh-CN': '满减', en: 'Spend and save' },
                label: 'save',
                lines: [1000],
                shipping: 800,
                reasons: [{ 'zh-CN': '满200减10', en: 'Spend 200, save 10' }],
              },
            ],
          }}
        />
        <Total label="Total" note="3">
          <Amount of={23500} currency="CNY" size="large" tone="offer" />
        </Total>
      </Card>
    </>
  );
}
