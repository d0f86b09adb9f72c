import {
  Button,
  Card,
  EmptyByFilter,
  EmptyState,
  Grid,
  NoPermission,
  OfflineBanner,
  ProblemCard,
  Skeleton,
  Stack,
  SuspendedBanner,
  TextLink,
} from '../../src/index.ts';
import { useGallery } from '../said.ts';

export function States() {
  const { said } = useGallery();
  return (
    <Stack>
      <SuspendedBanner
        reason={said('五月账单未付。', 'The bill of May is not paid.')}
        since="2026-11-20 09:00"
        contact={<TextLink to="/help">{said('联系平台', 'Contact the platform')}</TextLink>}
      />
      <OfflineBanner asOf="14:05" online={false} />
      <Grid least={360}>
        <Card title={said('从未有过', 'Never had any')}>
          <EmptyState
            action={<Button kind="primary">{said('下一张测试订单', 'Place a test order')}</Button>}
            link={<TextLink to="/demo">{said('查看演示数据', 'See demo data')}</TextLink>}
          >
            {said('还没有订单。', 'No order yet.')}
          </EmptyState>
        </Card>
        <Card title={said('被筛选隐藏', 'Hidden by filters')}>
          <EmptyByFilter culprit={{ label: said('实付 > ¥100', 'Paid > ¥100'), clear: () => {} }} onClear={() => {}} />
        </Card>
        <Card title={said('没有权限', 'No permission')}>
          <NoPermission
            page={said('资金', 'Money')}
            right={said('查看账本', 'See the ledger')}
            people={[said('林梅', 'Lin Mei'), said('赵一', 'Zhao Yi')]}
            onAsk={() => {}}
          />
        </Card>
        <Card title={said('加载中', 'Loading')}>
          <Skeleton count={6} />
        </Card>
        <Stack>
          <ProblemCard
            title={said('订单没有加载出来', 'The orders did not load')}
            advice={said(
              '服务暂时繁忙，稍后重试即可，没有任何改动。',
              'The service is busy for a moment. Nothing was changed.',
            )}
            onRetry={() => {}}
            retryAfter={12}
            requestId="0198c0de7f3a"
          />
          <ProblemCard
            tone="warn"
            title={said('两级奖励暂停到14:12', 'Two-level rewards is resting until 14:12')}
            advice={said('销售照常进行，奖励稍后补算。', 'Sale goes on; rewards follow later.')}
            actions={<Button size="small">{said('查看', 'Open')}</Button>}
          />
          <ProblemCard tone="info" title={said('有新版本可用', 'A new version is there')} />
        </Stack>
      </Grid>
    </Stack>
  );
}
