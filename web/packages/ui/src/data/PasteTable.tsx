import { type ReactNode, useMemo, useState } from 'react';
import { Button } from '../base/Button.tsx';
import { Row } from '../base/layout.tsx';
import { useWords } from '../base/words.tsx';
import { StateBadge } from '../state/StateBadge.tsx';
import css from './data.module.css';
import { readSheet, type SheetColumn, type SheetRow } from './sheet.ts';

export interface PasteTableProps {
  label: string;
  columns: readonly SheetColumn[];
  /** The good rows. Bad ones stay, marked, to be mended and pasted again. */
  onUse: (rows: readonly SheetRow[]) => void;
}

/** Rows from a spreadsheet by paste. Good rows are kept, bad ones say what is wrong, cell by cell. */
export function PasteTable({ label, columns, onUse }: PasteTableProps): ReactNode {
  const words = useWords();
  const [pasted, setPasted] = useState('');
  const rows = useMemo(() => readSheet(pasted, columns, (n) => words.paste.tooMany({ n })), [pasted, columns, words]);
  const good = rows.filter((row) => Object.keys(row.problems).length === 0);
  const bad = rows.length - good.length;
  if (rows.length === 0) {
    return (
      <div className={css.paste}>
        <textarea
          className={css.pasteBox}
          aria-label={`${words.paste.label}: ${label}`}
          placeholder={`${words.paste.hint}\n${columns.map((column) => column.title).join('\t')}`}
          value={pasted}
          onChange={(event) => setPasted(event.currentTarget.value)}
        />
      </div>
    );
  }
  return (
    <div className={css.paste}>
      <div role="status">
        <Row>
          {good.length === 0 ? null : <StateBadge tone="ok">{words.paste.good({ n: good.length })}</StateBadge>}
          {bad === 0 ? null : (
            <StateBadge tone="bad" icon="warn">
              {words.paste.bad({ n: bad })}
            </StateBadge>
          )}
        </Row>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard. */}
      <section className={css.sheetScroll} aria-label={label} tabIndex={0}>
        <table className={css.sheet}>
          <thead>
            <tr>
              <th scope="col">{words.paste.row}</th>
              {columns.map((column) => (
                <th scope="col" key={column.id}>
                  {column.title}
                </th>
              ))}
              {bad === 0 ? null : <th scope="col">{words.paste.problem}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, 200).map((row) => (
              <SheetLine key={row.no} row={row} columns={columns} withProblems={bad > 0} />
            ))}
          </tbody>
        </table>
      </section>
      <Row>
        <Button
          kind="primary"
          disabled={good.length === 0}
          onPress={() => {
            onUse(good);
            setPasted(bad === 0 ? '' : rowsAsText(rows, columns));
          }}
        >
          {words.paste.use({ n: good.length })}
        </Button>
        <Button onPress={() => setPasted('')}>{words.paste.again}</Button>
      </Row>
    </div>
  );
}

/** What is left after the good rows were used. */
function rowsAsText(rows: readonly SheetRow[], columns: readonly SheetColumn[]): string {
  const left = rows.filter((row) => Object.keys(row.problems).length > 0);
  return [columns.map((column) => column.title), ...left.map((row) => row.texts)]
    .map((cells) => cells.map((cell) => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'))
    .join('\n');
}

function SheetLine({
  row,
  columns,
  withProblems,
}: {
  row: SheetRow;
  columns: readonly SheetColumn[];
  withProblems: boolean;
}): ReactNode {
  const problems = Object.entries(row.problems);
  const title = (id: string) => columns.find((column) => column.id === id)?.title;
  return (
    <tr data-bad={problems.length > 0 || undefined}>
      <th scope="row">{row.no}</th>
      {columns.map((column, at) => (
        <td key={column.id} data-bad={row.problems[column.id] !== undefined || undefined}>
          <bdi>{(row.texts[at] ?? '').slice(0, 120)}</bdi>
        </td>
      ))}
      {withProblems ? (
        <td className={css.why}>
          {problems.map(([id, why]) => (id === '' ? why : `${title(id)}: ${why}`)).join('; ')}
        </td>
      ) : null}
    </tr>
  );
}
