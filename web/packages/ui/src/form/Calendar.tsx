import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/zh-cn';
import { DatePicker } from '@mantine/dates';
import type { ReactNode } from 'react';
import { useLang } from '../base/words.tsx';

/** The days of a month. In a file of its own, loaded when a calendar is first opened. */
export default function Calendar({ day, onDay }: { day: string; onDay: (day: string) => void }): ReactNode {
  const lang = useLang();
  const valid = /^\d{4}-\d{2}-\d{2}$/.test(day);
  return (
    <DatePicker
      locale={lang === 'zh-CN' ? 'zh-cn' : 'en'}
      firstDayOfWeek={1}
      weekendDays={[]}
      value={valid ? day : null}
      {...(valid ? { defaultDate: day } : {})}
      onChange={(chosen) => {
        if (chosen !== null) onDay(chosen);
      }}
    />
  );
}
