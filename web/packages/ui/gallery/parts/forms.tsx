import { type Minor, minor, type Rate, rate } from '@souk/money';
import { type Instant, instant } from '@souk/time';
import { useState } from 'react';
import {
  Card,
  CheckField,
  CountField,
  DraftFound,
  type FieldProblem,
  Form,
  Grid,
  MoneyField,
  type Pick,
  Picker,
  RadioField,
  RateField,
  SaveBar,
  SelectField,
  Stack,
  TextField,
  Tiers,
  TimeField,
} from '../../src/index.ts';
import { useGallery } from '../said.ts';

interface Tier {
  from: number | null;
  rate: Rate | null;
}

export function Forms() {
  const { said } = useGallery();
  const [name, setName] = useState('');
  const [price, setPrice] = useState<Minor | null>(minor(6200));
  const [share, setShare] = useState<Rate | null>(rate(1250));
  const [days, setDays] = useState<number | null>(7);
  const [at, setAt] = useState<Instant | null>(instant('2026-11-22T06:05:00Z'));
  const [picked, setPicked] = useState<readonly Pick[]>([{ id: '1', label: said('西湖龙井250克', 'Longjing 250 g') }]);
  const [tiers, setTiers] = useState<readonly Tier[]>([
    { from: 1, rate: rate(500) },
    { from: 10, rate: rate(800) },
  ]);
  const [kind, setKind] = useState<'all' | 'some'>('all');
  const [yes, setYes] = useState(true);
  const problems: readonly FieldProblem[] = [
    { pointer: '/name', detail: said('名称不能为空', 'must not be empty') },
    { pointer: '/elsewhere', detail: said('店铺的币种不能更改', 'The currency of a shop cannot change') },
  ];
  const [shown] = useState(problems);
  const find = (text: string): readonly Pick[] =>
    ['西湖龙井250克', '西湖龙井50克', '安吉白茶', '盖碗']
      .map((label, i) => ({ id: String(i + 1), label, hint: `SKU-${i + 1}` }))
      .filter((pick) => pick.label.includes(text));
  return (
    <Stack>
      <DraftFound at="2026-11-22 14:05" onUse={() => {}} onDrop={() => {}} />
      <Grid least={380}>
        <Card
          title={said('商品', 'Product')}
          hint={said('改动保存后立即在店铺可见。', 'What is saved is seen in the shop at once.')}
        >
          <Form onSubmit={() => {}} problems={shown}>
            <TextField
              name="/name"
              label={said('名称', 'Name')}
              value={name}
              onChange={setName}
              help={said('会员看到的名字，最多60个字。', 'As members see it, at most 60 letters.')}
            />
            <MoneyField name="/price" label={said('售价', 'Price')} currency="CNY" value={price} onChange={setPrice} />
            <TextField
              label={said('说明', 'Description')}
              optional
              lines={3}
              value=""
              onChange={() => {}}
              placeholder={said('产地、年份、保存', 'Origin, year, storage')}
            />
            <SelectField
              label={said('配送', 'Delivery')}
              value="flat"
              onChange={() => {}}
              choices={[
                { value: 'flat', label: said('统一运费', 'Flat fee') },
                { value: 'free', label: said('包邮', 'Free') },
              ]}
            />
            <Picker
              label={said('商品', 'Products')}
              many
              value={picked}
              onChange={setPicked}
              find={find}
              help={said('可选多个。', 'More than one.')}
            />
          </Form>
        </Card>
        <Card title={said('应用设置', 'Settings of an app')}>
          <Form onSubmit={() => {}}>
            <RateField
              label={said('直接推荐人', 'Direct referrer')}
              value={share}
              onChange={setShare}
              help={said('按实付商品金额计算。', 'Of what was paid for goods.')}
            />
            <CountField
              label={said('冻结天数', 'Days held')}
              unit={said('天', 'days')}
              value={days}
              onChange={setDays}
              max={90}
            />
            <TimeField label={said('开始时间', 'Begins')} value={at} onChange={setAt} />
            <Tiers
              label={said('阶梯', 'Tiers')}
              rows={tiers}
              onChange={setTiers}
              blank={() => ({ from: null, rate: null })}
              row={(tier, change, no) => (
                <>
                  <CountField
                    bare
                    label={`${said('起订量', 'From')} ${no + 1}`}
                    unit={said('件', 'pcs')}
                    value={tier.from}
                    onChange={(from) => change({ ...tier, from })}
                  />
                  <RateField
                    bare
                    label={`${said('比例', 'Rate')} ${no + 1}`}
                    value={tier.rate}
                    onChange={(next) => change({ ...tier, rate: next })}
                  />
                </>
              )}
            />
            <RadioField
              label={said('适用范围', 'Applies to')}
              value={kind}
              onChange={setKind}
              choices={[
                { value: 'all', label: said('全部商品', 'All products') },
                {
                  value: 'some',
                  label: said('所选商品', 'Chosen products'),
                  hint: said('下一步选择', 'chosen in the next step'),
                },
              ]}
            />
            <CheckField label={said('通知推荐人', 'Tell the referrer')} checked={yes} onChange={setYes} />
            <TextField
              label={said('密钥', 'Secret')}
              kind="password"
              value="abc"
              onChange={() => {}}
              autoComplete="off"
            />
            <TextField
              label={said('不可改', 'Fixed')}
              disabled
              value="tea-house"
              onChange={() => {}}
              after=".souk.example"
            />
          </Form>
        </Card>
      </Grid>
      <SaveBar
        changes={[
          { id: '1', label: said('直接推荐人', 'Direct referrer'), from: '8%', to: '12.5%' },
          { id: '2', label: said('冻结天数', 'Days held'), from: '15', to: '7' },
        ]}
        onSave={() => {}}
        onDiscard={() => {}}
      />
    </Stack>
  );
}
