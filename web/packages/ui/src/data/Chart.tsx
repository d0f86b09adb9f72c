import { type ReactNode, useId, useState } from 'react';
import { Area, AreaChart, Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { Button } from '../base/Button.tsx';
import { useWords } from '../base/words.tsx';
import css from './data.module.css';

export interface Series {
  id: string;
  label: string;
}

export interface ChartProps {
  /** What it shows, in one sentence. */
  title: string;
  kind?: 'area' | 'bars';
  /** Head of the first column. */
  along: string;
  /** At most three: more lines are a table. */
  series: readonly Series[];
  points: readonly { at: string; values: Readonly<Record<string, number | null>> }[];
  /** Figures as text: amounts through `format`, never a bare number. */
  write: (value: number, series: string) => string;
  /** Short, for the axis. */
  writeShort?: (value: number) => string;
}

/** Lines differ by colour and by dash. */
const strokes = [
  { stroke: 'var(--glaze)', dash: '0' },
  { stroke: 'var(--saffron)', dash: '5 3' },
  { stroke: 'var(--info)', dash: '2 2' },
] as const;

/** A chart and the same figures as a table, one press away. Load it lazily: `lazy(() => import('@souk/ui/chart'))`. */
export default function Chart(props: ChartProps): ReactNode {
  const { title, series } = props;
  const words = useWords().chart;
  const [table, setTable] = useState(false);
  const id = useId();
  return (
    <figure className={css.chart} aria-labelledby={id}>
      <div className={css.chartTools} role="group" aria-label={words.view}>
        <Button size="small" kind="quiet" pressed={!table} onPress={() => setTable(false)}>
          {words.chart}
        </Button>
        <Button size="small" kind="quiet" pressed={table} onPress={() => setTable(true)}>
          {words.table}
        </Button>
      </div>
      {table ? (
        <Twin {...props} />
      ) : (
        <>
          <div className={css.chartArea} aria-hidden="true">
            <Drawing {...props} />
          </div>
          <ul className={css.legend}>
            {series.map((one, at) => (
              <li key={one.id}>
                <span
                  className={css.swatch}
                  style={{
                    borderColor: strokes[at % 3]?.stroke,
                    borderStyle: at === 0 ? 'solid' : at === 1 ? 'dashed' : 'dotted',
                  }}
                />
                {one.label}
              </li>
            ))}
          </ul>
        </>
      )}
      <figcaption id={id} hidden>
        {title}
      </figcaption>
    </figure>
  );
}

function Drawing({ kind = 'area', series, points, write, writeShort }: ChartProps): ReactNode {
  const data = points.map((point) => ({ at: point.at, ...point.values }));
  const Frame = kind === 'area' ? AreaChart : BarChart;
  const axis = {
    stroke: 'var(--ink-3)',
    tick: { fill: 'var(--ink-3)', fontSize: 12 },
    tickLine: false,
    axisLine: false,
  } as const;
  return (
    <ResponsiveContainer width="100%" height="100%">
      <Frame data={data} margin={{ top: 8, right: 4, bottom: 0, left: 4 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--hairline)" />
        <XAxis dataKey="at" {...axis} minTickGap={24} />
        <YAxis {...axis} width={64} {...(writeShort === undefined ? {} : { tickFormatter: writeShort })} />
        <Tooltip
          cursor={{ stroke: 'var(--edge)', fill: 'var(--sunken)' }}
          contentStyle={{
            background: 'var(--surface)',
            border: '1px solid var(--hairline)',
            borderRadius: 8,
            color: 'var(--ink)',
            boxShadow: 'var(--shadow-popover)',
          }}
          formatter={(value, name) => [
            write(Number(value), String(name)),
            series.find((one) => one.id === name)?.label ?? String(name),
          ]}
        />
        {series.map((one, at) => {
          const look = strokes[at % 3] ?? strokes[0];
          return kind === 'area' ? (
            <Area
              key={one.id}
              dataKey={one.id}
              type="monotone"
              stroke={look.stroke}
              strokeDasharray={look.dash}
              strokeWidth={2}
              fill={look.stroke}
              fillOpacity={at === 0 ? 0.1 : 0}
              isAnimationActive={false}
            />
          ) : (
            <Bar
              key={one.id}
              dataKey={one.id}
              fill={look.stroke}
              radius={[3, 3, 0, 0]}
              maxBarSize={32}
              isAnimationActive={false}
            />
          );
        })}
      </Frame>
    </ResponsiveContainer>
  );
}

function Twin({ title, along, series, points, write }: ChartProps): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard.
    <div className={css.sheetScroll} role="region" aria-label={title} tabIndex={0}>
      <table className={css.sheet}>
        <thead>
          <tr>
            <th scope="col">{along}</th>
            {series.map((one) => (
              <th scope="col" key={one.id} className={css.figures}>
                {one.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.at}>
              <th scope="row">{point.at}</th>
              {series.map((one) => {
                const value = point.values[one.id];
                return (
                  <td key={one.id} className={css.figures}>
                    {value === null || value === undefined ? '—' : write(value, one.id)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
