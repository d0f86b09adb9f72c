import { type ReactNode, useId, useState } from 'react';
import { Button } from '../base/Button.tsx';
import { useWords } from '../base/words.tsx';
import { Drawing, type DrawnProps, strokes } from './Drawing.tsx';
import css from './data.module.css';

export interface ChartProps extends DrawnProps {
  /** What it shows, in one sentence. */
  title: string;
  /** Head of the first column. */
  along: string;
}

/** A chart, and the same figures as a table one press away. Load it lazily: `lazy(() => import('@souk/ui/chart'))`. */
export default function Chart({ title, along, ...drawn }: ChartProps): ReactNode {
  const words = useWords().chart;
  const [table, setTable] = useState(false);
  const id = useId();
  return (
    <figure className={css.chart} aria-labelledby={id}>
      <fieldset className={css.chartTools} aria-label={words.view}>
        <Button size="small" kind="quiet" pressed={!table} onPress={() => setTable(false)}>
          {words.chart}
        </Button>
        <Button size="small" kind="quiet" pressed={table} onPress={() => setTable(true)}>
          {words.table}
        </Button>
      </fieldset>
      {table ? <Twin title={title} along={along} {...drawn} /> : <Drawing {...drawn} />}
      {table ? null : (
        <ul className={css.legend}>
          {drawn.series.map((one, at) => (
            <li key={one.id}>
              <svg width={20} height={8} aria-hidden="true">
                <line x1={0} x2={20} y1={4} y2={4} strokeWidth={2} {...strokes[at % strokes.length]} />
              </svg>
              {one.label}
            </li>
          ))}
        </ul>
      )}
      <figcaption id={id} hidden>
        {title}
      </figcaption>
    </figure>
  );
}

function Twin({ title, along, series, points, write }: ChartProps): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard.
    <section className={css.sheetScroll} aria-label={title} tabIndex={0}>
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
    </section>
  );
}
