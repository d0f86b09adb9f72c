import type { ReactNode } from 'react';
import { Button, IconButton } from '../base/Button.tsx';
import { useWords } from '../base/words.tsx';
import { FieldFrame, type FieldProps, useField } from './Field.tsx';
import css from './form.module.css';

export interface TiersProps<Row> extends FieldProps {
  rows: readonly Row[];
  onChange: (rows: readonly Row[]) => void;
  /** An empty row. */
  blank: () => Row;
  /** The fields of one row, with `bare` labels that name the row. */
  row: (row: Row, change: (row: Row) => void, at: number) => ReactNode;
  most?: number;
  /** The order means nothing: rows are not moved. */
  loose?: boolean;
}

/** A short list of rows of equal fields, in an order that matters. Moved by buttons. */
export function Tiers<Row>({ rows, onChange, blank, row, most = 20, loose, ...props }: TiersProps<Row>): ReactNode {
  const words = useWords().form;
  const wired = useField({ ...props, optional: true });
  const swap = (a: number, b: number) => {
    const next = [...rows];
    [next[a], next[b]] = [next[b] as Row, next[a] as Row];
    onChange(next);
  };
  return (
    <FieldFrame {...props} wide wired={wired} group>
      <div className={css.tiers} id={wired.id} tabIndex={-1}>
        {rows.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the order.
          <div className={css.tier} key={at}>
            <div className={css.tierCells}>
              {row(one, (next) => onChange(rows.map((old, i) => (i === at ? next : old))), at)}
            </div>
            {loose ? null : (
              <>
                <IconButton
                  size="small"
                  icon="up"
                  label={words.moveUp({ n: at + 1 })}
                  disabled={props.disabled || at === 0}
                  onPress={() => swap(at, at - 1)}
                />
                <IconButton
                  size="small"
                  icon="down"
                  label={words.moveDown({ n: at + 1 })}
                  disabled={props.disabled || at === rows.length - 1}
                  onPress={() => swap(at, at + 1)}
                />
              </>
            )}
            <IconButton
              size="small"
              icon="delete"
              label={words.removeRow({ n: at + 1 })}
              disabled={props.disabled}
              onPress={() => onChange(rows.filter((_, i) => i !== at))}
            />
          </div>
        ))}
        <div>
          <Button
            size="small"
            icon="add"
            disabled={props.disabled ? true : rows.length >= most ? words.most({ n: most }) : undefined}
            onPress={() => onChange([...rows, blank()])}
          >
            {words.add({ name: props.label })}
          </Button>
        </div>
      </div>
    </FieldFrame>
  );
}
