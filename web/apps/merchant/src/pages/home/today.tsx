import type { DayResponse, HomeResponse } from '@souk/api/merchant';
import { useWordsOf } from '@souk/console';
import { compact, format, minor } from '@souk/money';
import { count } from '@souk/text';
import { Card, Grid, Kpi, Skeleton, Stack, useLang } from '@souk/ui';
import { lazy, type ReactNode, Suspense } from 'react';
import { homeWords } from '../../text/home.ts';

const Chart = lazy(() => import('@souk/ui/chart'));

const figures = ['paid', 'kept', 'given_away', 'refunded'] as const;

/** The day so far, beside the same hours of yesterday. Only for who may see money. */
export function Today({ home }: { home: HomeResponse }): ReactNode {
  const words = useWordsOf(homeWords);
  const lang = useLang();
  const { today, yesterday, currency } = home;
  if (today == null) return null;
  const names = { paid: words.paid, kept: words.kept, given_away: words.given, refunded: words.refunded };
  const then = (value: string) => words.yesterdayThen({ value });
  return (
    <Card title={words.today}>
      <Stack>
        <Grid least={205}>
          {figures.map((figure) => (
            <Kpi
              key={figure}
              name={names[figure]}
              value={{ minor: minor(today[figure]), currency }}
              hint={yesterday == null ? undefined : then(format(minor(yesterday[figure]), currency))}
            />
          ))}
          <Kpi
            name={words.paidOrders}
            value={{ count: today.orders }}
            hint={yesterday == null ? undefined : then(count(lang, yesterday.orders))}
            to="/orders?placed=today"
          />
        </Grid>
        <Suspense fallback={<Skeleton shape="cards" count={2} />}>
          <Chart
            title={words.byHour}
            along={words.hour}
            series={[
              { id: 'paid', label: words.paidToday },
              { id: 'before', label: words.paidYesterday },
              { id: 'given', label: words.givenToday },
            ]}
            points={hours(today, yesterday ?? undefined)}
            write={(value) => format(minor(value), currency)}
            writeShort={(value) => compact(minor(value), currency, lang).text}
          />
        </Suspense>
      </Stack>
    </Card>
  );
}

/** Hours that brought nothing are left out by the API: they are zero until now, and unknown from now on. */
function hours(today: DayResponse, yesterday: DayResponse | undefined) {
  const until = Math.ceil((Date.parse(today.until) - Date.parse(today.from)) / 3_600_000);
  const at = (day: DayResponse | undefined, hour: number) => day?.by_hour.find((one) => one.hour === hour);
  return Array.from({ length: Math.max(until, 1) }, (_, hour) => ({
    at: String(hour),
    values: {
      paid: at(today, hour)?.paid ?? 0,
      before: yesterday === undefined ? null : (at(yesterday, hour)?.paid ?? 0),
      given: at(today, hour)?.given_away ?? 0,
    },
  }));
}
