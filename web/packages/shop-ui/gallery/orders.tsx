import { type ServerClock, serverClock } from '@souk/time';
import { Card, Countdown, Pockets, Progress, Result, Reward, Story } from '../index.ts';
import { QrCode } from '../share/index.ts';

const clock: ServerClock = serverClock();
const soon = new Date(Date.now() + 29 * 60_000).toISOString();

/** What happens to what was sold, and to the money. */
export function Orders() {
  return (
    <>
      <Result state="waiting" title="正在向支付方确认" />
      <Result state="good" title="支付成功" seal="已支付" />
      <Result state="bad" title="支付未完成" />
      <Card title="Progress" end={<Countdown clock={clock} until={soon} />}>
        <Progress
          label="Progress"
          steps={[
            { label: '已申请', state: 'done', time: '11-20' },
            { label: '商家审核', state: 'done' },
            { label: '已批准', state: 'done', time: '11-21' },
            { label: '打款中', state: 'now' },
            { label: '已到账', state: 'to-come' },
          ]}
        />
        <Progress
          label="Stopped"
          steps={[
            { label: '已申请', state: 'done' },
            { label: '未通过', state: 'stopped' },
            { label: '已到账', state: 'to-come' },
          ]}
        />
      </Card>
      <Card title="Story">
        <Story
          happenings={[
            { key: '2', title: '支付完成', time: '2026-11-22 14:05', at: '2026-11-22T06:05:00Z' },
            { key: '1', title: '提交订单', note: '由本人操作', time: '2026-11-22 14:00', at: '2026-11-22T06:00:00Z' },
          ]}
        />
      </Card>
      <Card title="Pockets">
        <Pockets
          currency="CNY"
          main={{ label: '可提现', of: 82300 }}
          others={[
            { label: '待结算', of: 174050 },
            { label: '提现中', of: 20000 },
            { label: '已提现', of: 12345678 },
          ]}
        />
        <Reward title="vip" note="2026-11-20" amount="¥11.60" state="待结算" when="2026-11-29可提现 · 等待售后期结束" />
        <QrCode text="https://shop.example/?ref=K2R96C" label="QR" />
      </Card>
    </>
  );
}
