import {
  Badge,
  Banner,
  Beside,
  Button,
  Card,
  Empty,
  Facts,
  List,
  LoadMore,
  Note,
  Person,
  ProblemView,
  Row,
  Seal,
  Skeleton,
  TabBar,
} from '../index.ts';

const tones = ['info', 'ok', 'warn', 'bad', 'shop'] as const;

/** What a page is while it loads, when it is empty, and when something is wrong. */
export function States() {
  return (
    <>
      <Banner>网络已断开</Banner>
      {tones.map((tone) => (
        <Note key={tone} tone={tone} title={tone}>
          一句话
        </Note>
      ))}
      <Beside>
        {(['ok', 'warn', 'bad', 'info', 'ink', 'shop'] as const).map((tone) => (
          <Badge key={tone} tone={tone}>
            {tone}
          </Badge>
        ))}
        <Seal tone="ok">已支付</Seal>
        <Seal tone="bad">已退款</Seal>
        <Seal tone="ink">已取消</Seal>
      </Beside>
      <List>
        <Row icon="orders" title="我的订单" href="#" />
        <Row icon="bell" title="消息" note="说明" value="3条未读" onPress={() => {}} />
      </List>
      <Card title="Facts">
        <Facts facts={[['订单号', '261123-7912-3907-6']]} />
        <Person name="陈波" note="会员号7" end={<Badge tone="shop">等级1</Badge>} />
      </Card>
      <Empty icon="cart" action={<Button kind="main">去逛逛</Button>}>
        购物车是空的
      </Empty>
      <ProblemView title="连不上服务器" detail="检查网络后再试。" request="01a2067162977416" onRetry={() => {}} />
      <Skeleton shape="grid" count={2} />
      <Skeleton shape="rows" count={2} />
      <LoadMore next onMore={() => {}} />
      <TabBar
        current="/"
        tabs={[
          { href: '/', icon: 'home', label: '首页' },
          { href: '/cart', icon: 'cart', label: '购物车', count: 120 },
        ]}
      />
    </>
  );
}
