import { useState } from 'react';
import {
  ActionMenu,
  Button,
  Card,
  CopyText,
  Grid,
  IconButton,
  Row,
  Seal,
  Stack,
  StateBadge,
  Switch,
  Text,
  TextLink,
  useToasts,
} from '../../src/index.ts';
import { useGallery } from '../said.ts';

export function Controls() {
  const { said } = useGallery();
  const { show } = useToasts();
  const [on, setOn] = useState(true);
  return (
    <Grid least={360}>
      <Card title={said('按钮', 'Buttons')}>
        <Row>
          <Button kind="primary" icon="add">
            {said('新建商品', 'New product')}
          </Button>
          <Button>{said('导出', 'Export')}</Button>
          <Button kind="quiet">{said('放弃', 'Discard')}</Button>
          <Button kind="danger">{said('停用', 'Suspend')}</Button>
          <Button kind="danger-quiet">{said('卸载', 'Uninstall')}</Button>
        </Row>
        <Row>
          <Button kind="primary" busy>
            {said('保存', 'Save')}
          </Button>
          <Button kind="primary" disabled>
            {said('保存', 'Save')}
          </Button>
          <Button disabled={said('需要权限：退款', 'Missing right: refund')}>{said('退款', 'Refund')}</Button>
          <Button size="small">{said('小', 'Small')}</Button>
          <Button size="small" kind="quiet" pressed>
            {said('按下', 'Pressed')}
          </Button>
          <IconButton icon="reload" label={said('刷新', 'Reload')} />
          <ActionMenu
            groups={[
              {
                actions: [
                  { id: 'a', label: said('打印', 'Print'), icon: 'print' },
                  { id: 'b', label: said('作废', 'Void'), icon: 'bad', danger: true },
                ],
              },
            ]}
          >
            <Button kind="quiet" icon="more" aria-label={said('更多操作', 'More actions')} aria-haspopup="menu" />
          </ActionMenu>
        </Row>
        <Row>
          <Button onPress={() => show({ text: said('已停用“两级奖励”', 'Two-level rewards is off'), undo: () => {} })}>
            {said('弹出提示', 'Show a toast')}
          </Button>
          <TextLink to="/orders">{said('全部订单', 'All orders')}</TextLink>
        </Row>
      </Card>
      <Card
        title={said('开关', 'Switches')}
        hint={said('关立即生效；开要等服务器确认。', 'Off is instant, on is proved.')}
      >
        <Stack gap={12}>
          <Switch label={said('启用两级奖励', 'Two-level rewards')} on={on} onSwitch={async (next) => setOn(next)} />
          <Switch beside="label" label={said('启用积分', 'Points')} on={false} onSwitch={async () => {}} />
          <Switch label={said('切换中的', 'Pending one')} on pending onSwitch={async () => {}} />
          <Switch
            label={said('会失败的', 'Fails')}
            on={false}
            onSwitch={() => Promise.reject(new Error(said('设置不完整', 'its settings are not complete')))}
          />
          <Switch
            label={said('不可用的', 'Disabled')}
            on={false}
            disabled={said('套餐不含此应用', 'Not in your plan')}
            onSwitch={async () => {}}
          />
        </Stack>
      </Card>
      <Card title={said('状态', 'States')}>
        <Row>
          <StateBadge tone="plain">{said('草稿', 'draft')}</StateBadge>
          <StateBadge tone="info">{said('已发货', 'shipped')}</StateBadge>
          <StateBadge tone="warn">{said('待结算', 'pending')}</StateBadge>
          <StateBadge tone="ok">{said('可提现', 'available')}</StateBadge>
          <StateBadge tone="bad">{said('搁置2', 'parked 2')}</StateBadge>
          <StateBadge tone="saffron">{said('试跑', 'trial')}</StateBadge>
          <StateBadge tone="glaze" icon="ship">
            {said('待发货', 'to ship')}
          </StateBadge>
        </Row>
        <Row gap={16}>
          <Seal>{said('已付', 'paid')}</Seal>
          <Seal tone="plain">{said('已结清', 'settled')}</Seal>
          <Seal tone="bad">{said('已冲正', 'reversed')}</Seal>
          <Seal large>{said('已提现', 'paid out')}</Seal>
        </Row>
        <Text size={13} ink={2} as="div">
          <CopyText text="ord_0198c0de7f3a7c1d9e5b2a4f60718293" short="ord_0198…8293" code />
        </Text>
      </Card>
      <Card title={said('文字', 'Text')}>
        <Stack gap={4}>
          <Text size={28} strong>
            28/36 西湖龙井 Longjing
          </Text>
          <Text size={22}>22/30 西湖龙井 Longjing</Text>
          <Text size={18}>18/26 西湖龙井 Longjing</Text>
          <Text>14/22 {said('正文', 'body')} ink</Text>
          <Text size={13} ink={2}>
            13/20 {said('次要', 'secondary')} ink-2
          </Text>
          <Text size={12} ink={3}>
            12/16 {said('提示', 'hint')} ink-3
          </Text>
          <Text oneLine>{`\u202Eevil ${'很长的名字🍵'.repeat(40)}`}</Text>
        </Stack>
      </Card>
    </Grid>
  );
}
