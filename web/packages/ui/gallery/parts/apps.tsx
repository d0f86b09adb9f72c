import { type Rate, rate } from '@souk/money';
import { useState } from 'react';
import {
  AppCard,
  Button,
  ConsentSheet,
  Grid,
  Page,
  RateField,
  Stack,
  StateBadge,
  StepList,
  Switch,
  TextField,
  TextLink,
  Wizard,
} from '../../src/index.ts';
import { useGallery } from '../said.ts';
import { Frame } from './frame.tsx';

export function Apps() {
  const { said } = useGallery();
  return (
    <Grid least={300}>
      <AppCard
        name={said('两级奖励', 'Two-level rewards')}
        icon="tree"
        by="Souk"
        verified
        text={said(
          '订单过了售后期后，奖励推荐人和推荐人的推荐人。',
          'Pays the referrer and theirs, after the after-sale window.',
        )}
        gives={said('最多15%', 'at most 15%')}
        touches={said('会员、奖励', 'members, rewards')}
        price={said('免费', 'Free')}
        to="/apps/1"
        control={<Switch label={said('启用两级奖励', 'Two-level rewards')} on onSwitch={async () => {}} />}
        health={
          <StateBadge tone="bad" icon="parked">
            {said('搁置2', '2 parked')}
          </StateBadge>
        }
      />
      <AppCard
        name={said('等级价', 'Rank prices')}
        icon="rank"
        by="Souk"
        verified
        text={said('会员等级越高，买得越便宜。', 'The higher the rank, the lower the price.')}
        gives={said('最多12%', 'at most 12%')}
        touches={said('价格', 'prices')}
        price={said('免费', 'Free')}
        to="/apps/2"
        control={<Button icon="add">{said('添加', 'Add')}</Button>}
      />
      <AppCard
        name={said('积分', 'Points')}
        icon="coins"
        by={said('蓝海', 'Lanhai')}
        text={said('每满一元积一分，90天有效。', 'One point per yuan, for 90 days.')}
        gives={said('最多2%', 'at most 2%')}
        touches={said('会员、账户', 'members, pockets')}
        price={said('¥99/月，试用14天', '¥99 a month, 14 days free')}
        to="/apps/3"
        reason={
          <>
            {said('你的套餐不含付费应用。', 'Your plan has no paid apps.')}{' '}
            <TextLink to="/plan">{said('更换套餐', 'Change the plan')}</TextLink>
          </>
        }
      />
    </Grid>
  );
}

export function Consent() {
  const { said } = useGallery();
  const [open, setOpen] = useState(true);
  const [most, setMost] = useState<Rate | null>(rate(1200));
  return (
    <Frame current="apps">
      <Page
        title={said('应用', 'Apps')}
        actions={
          <Button kind="primary" onPress={() => setOpen(true)}>
            {said('安装', 'Install')}
          </Button>
        }
      >
        <Apps />
      </Page>
      <ConsentSheet
        open={open}
        onClose={() => setOpen(false)}
        title={said('安装“两级奖励”2.1.0', 'Install Two-level rewards 2.1.0')}
        does={said(
          '订单付款后，为推荐人和推荐人的推荐人记一笔奖励；售后期过后可提现，退款按比例追回。',
          'When an order is paid it credits the referrer and theirs. Rewards can be withdrawn after the after-sale window; refunds take back in proportion.',
        )}
        grants={[
          {
            id: '1',
            name: said('读取会员的上两级推荐人', 'Read two levels of referrers'),
            why: said('奖励要发给他们。', 'They are who is rewarded.'),
            proved: true,
          },
          {
            id: '2',
            name: said('发放奖励', 'Credit rewards'),
            why: said('每笔都受让利上限约束。', 'Each one is bound by the budget.'),
            proved: true,
          },
          {
            id: '3',
            name: said('读取手机号后四位', 'Read the last four of a phone'),
            why: said('通知里显示。', 'Shown in notices.'),
            proved: false,
          },
        ]}
        gives={{
          most: '15%',
          hint: said('作者的上限；你可以调低。', "The author's limit; you may lower it."),
          field: <RateField label={said('你的上限', 'Your limit')} value={most} onChange={setMost} />,
        }}
        costs={{
          price: said('免费', 'Free'),
          hint: said('运行计入套餐的算力。', 'Runs count against the fuel of your plan.'),
        }}
        onConfirm={async () => {}}
      />
    </Frame>
  );
}

export function Steps() {
  const { said } = useGallery();
  const [current, setCurrent] = useState('place');
  const [slug, setSlug] = useState('tea-house');
  const content = (
    <TextField
      label={said('子域名', 'Slug')}
      value={slug}
      onChange={setSlug}
      after=".souk.example"
      help={said('小写字母、数字和连字符。', 'Small letters, digits and hyphens.')}
    />
  );
  return (
    <Stack gap={24}>
      <Wizard
        steps={[
          { id: 'shop', label: said('店铺', 'Shop'), state: 'done', content },
          { id: 'place', label: said('位置', 'Place'), state: 'todo', content },
          { id: 'rules', label: said('规则', 'Rules'), state: 'wrong', content },
          { id: 'owner', label: said('店主', 'Owner'), state: 'todo', content },
          { id: 'review', label: said('确认', 'Review'), state: 'todo', content },
        ]}
        current={current}
        onGo={setCurrent}
        finish={said('开店', 'Provision')}
        onFinish={() => {}}
      />
      <StepList
        label={said('开店的步骤', 'Steps of the provision')}
        steps={[
          { id: 'db', label: said('数据库', 'Database'), state: 'done', said: said('完成', 'done'), aside: '14:05:03' },
          { id: 'dns', label: said('域名', 'Domain'), state: 'running', said: said('进行中', 'running') },
          {
            id: 'order',
            label: said('测试订单', 'Smoke order'),
            state: 'failed',
            said: said('失败', 'failed'),
            detail: said('20秒内没有收到付款通知。', 'No notice of the payment came within 20 s.'),
          },
          { id: 'refund', label: said('退款', 'Refund'), state: 'waiting', said: said('未开始', 'not begun') },
        ]}
      />
    </Stack>
  );
}
