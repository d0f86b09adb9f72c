import { type ReactNode, useEffect, useRef, useState } from 'react';
import css from './data.module.css';
import { niceTicks } from './ticks.ts';

interface Series {
  id: string;
  label: string;
}

export interface DrawnProps {
  kind?: 'lines' | 'bars';
  /** At most three: more lines are a table. */
  series: readonly Series[];
  points: readonly { at: string; values: Readonly<Record<string, number | null>> }[];
  /** Figures as text: amounts through `format`, never a bare number. */
  write: (value: number, series: string) => string;
  /** Short, for the axis. */
  writeShort?: (value: number) => string;
}

/** Lines differ by colour and by dash. */
export const strokes = [
  { stroke: 'var(--glaze)', strokeDasharray: '0' },
  { stroke: 'var(--saffron)', strokeDasharray: '5 3' },
  { stroke: 'var(--info)', strokeDasharray: '2 2' },
] as const;

const height = 240;
const edge = { top: 12, right: 8, bottom: 24 };

/** Lines or bars from the least to the largest figure, zero included. Silent: who cannot see it takes the table. */
export function Drawing({ kind = 'lines', series, points, write, writeShort }: DrawnProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(600);
  const [near, setNear] = useState<number | null>(null);
  useEffect(() => {
    if (box.current === null) return;
    const watch = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 600));
    watch.observe(box.current);
    return () => watch.disconnect();
  }, []);

  const figures = points.flatMap((point) => series.map((one) => point.values[one.id] ?? 0));
  const ticks = niceTicks(Math.min(0, ...figures), Math.max(0, ...figures));
  const names = ticks.map((tick) => writeShort?.(tick) ?? String(tick));
  const left = 16 + Math.max(...names.map((name) => name.length)) * 7.5;
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const step = (width - left - edge.right) / Math.max(1, kind === 'bars' ? points.length : points.length - 1);
  const x = (at: number) => left + step * (kind === 'bars' ? at + 0.5 : at);
  const y = (value: number) => edge.top + ((high - value) / (high - low || 1)) * (height - edge.top - edge.bottom);
  const every = Math.max(1, Math.ceil(points.length / Math.max(1, Math.floor(width / 88))));
  const shown = near === null ? undefined : points[near];

  return (
    <div className={css.chartArea} ref={box} aria-hidden="true">
      <svg
        width={width}
        height={height}
        onPointerMove={(event) => {
          const at = Math.round((event.nativeEvent.offsetX - x(0)) / step);
          setNear(Math.max(0, Math.min(points.length - 1, at)));
        }}
        onPointerLeave={() => setNear(null)}
      >
        <title>{series.map((one) => one.label).join(', ')}</title>
        {ticks.map((tick, no) => (
          <g key={tick}>
            <line
              x1={left}
              x2={width - edge.right}
              y1={y(tick)}
              y2={y(tick)}
              className={tick === 0 ? css.zero : css.grid}
            />
            <text x={left - 8} y={y(tick) + 4} textAnchor="end" className={css.axis}>
              {names[no]}
            </text>
          </g>
        ))}
        {points.map((point, at) =>
          at % every === 0 ? (
            <text
              key={point.at}
              x={x(at)}
              y={height - 6}
              textAnchor={at === 0 && kind === 'lines' ? 'start' : 'middle'}
              className={css.axis}
            >
              {point.at}
            </text>
          ) : null,
        )}
        {near === null ? null : (
          <line x1={x(near)} x2={x(near)} y1={edge.top} y2={height - edge.bottom} className={css.cursor} />
        )}
        {series.map((one, no) => (
          <Marks
            key={one.id}
            kind={kind}
            values={points.map((point) => point.values[one.id] ?? null)}
            no={no}
            of={series.length}
            step={step}
            x={x}
            y={y}
            near={near}
          />
        ))}
      </svg>
      {shown === undefined || near === null ? null : (
        <dl
          className={css.tip}
          style={x(near) > width / 2 ? { insetInlineEnd: width - x(near) + 12 } : { insetInlineStart: x(near) + 12 }}
        >
          <dt>{shown.at}</dt>
          {series.map((one) => {
            const value = shown.values[one.id];
            return (
              <dd key={one.id}>
                <span>{one.label}</span>
                <span>{value === null || value === undefined ? '—' : write(value, one.id)}</span>
              </dd>
            );
          })}
        </dl>
      )}
    </div>
  );
}

interface MarksProps {
  kind: 'lines' | 'bars';
  values: readonly (number | null)[];
  no: number;
  of: number;
  step: number;
  x: (at: number) => number;
  y: (value: number) => number;
  near: number | null;
}

function Marks({ kind, values, no, of, step, x, y, near }: MarksProps): ReactNode {
  const look = strokes[no % strokes.length] ?? strokes[0];
  if (kind === 'bars') {
    const wide = Math.min(28, (step * 0.7) / of);
    return values.map((value, at) =>
      value === null ? null : (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place.
          key={at}
          x={x(at) - (wide * of) / 2 + wide * no}
          width={wide - 1}
          y={Math.min(y(0), y(value))}
          height={Math.abs(y(0) - y(value))}
          rx={2}
          fill={look.stroke}
        />
      ),
    );
  }
  // Where a figure is unknown the line is broken, never drawn through.
  const path = values
    .map((value, at) =>
      value === null ? '' : `${at === 0 || values[at - 1] === null ? 'M' : 'L'}${x(at)} ${y(value)}`,
    )
    .join('');
  const value = near === null ? null : (values[near] ?? null);
  return (
    <g>
      <path d={path} fill="none" strokeWidth={2} strokeLinejoin="round" {...look} />
      {near === null || value === null ? null : <circle cx={x(near)} cy={y(value)} r={3.5} fill={look.stroke} />}
    </g>
  );
}
