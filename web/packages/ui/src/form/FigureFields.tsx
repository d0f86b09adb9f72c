import {
  decimalsOf,
  formatRate,
  type Minor,
  type NotAnAmount,
  type Parsed,
  type Rate,
  readAmount,
  readRate,
  symbolOf,
  toDecimal,
} from '@souk/money';
import type { Same } from '@souk/text';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '../base/words.tsx';
import type { Source } from '../text/zh-CN.ts';
import { Control, FieldFrame, type FieldProps, useField } from './Field.tsx';
import css from './form.module.css';

type Words = Same<Source>['form'];

interface FigureFieldProps<Value> extends FieldProps {
  /** `null` while the field is empty or says nothing that can be read. */
  value: Value | null;
  /** Each change; `null` where the text is no value. */
  onChange: (value: Value | null) => void;
  onBlur?: (() => void) | undefined;
}

interface Figures<Value> {
  write: (value: Value) => string;
  read: (text: string) => Parsed<Value>;
  why: (why: NotAnAmount, words: Words) => string | undefined;
  before?: ReactNode;
  after?: ReactNode;
  mode: 'decimal' | 'numeric';
}

/** Keeps the text as it is typed; what it means goes to the page. Says what is wrong once the field was left, then at each change. */
function FigureField<Value>({ figures, ...props }: FigureFieldProps<Value> & { figures: Figures<Value> }): ReactNode {
  const { value, onChange, onBlur } = props;
  const words = useWords().form;
  const [text, setText] = useState(value === null ? '' : figures.write(value));
  const [left, setLeft] = useState(false);
  const sent = useRef(value);
  // A value that did not come from typing (reset, worked example) replaces the text.
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setText(value === null ? '' : figures.write(value));
  }, [value, figures]);
  const read = figures.read(text);
  const own =
    left && !read.ok
      ? read.why === 'empty'
        ? props.optional
          ? undefined
          : words.required
        : figures.why(read.why, words)
      : undefined;
  const wired = useField(props, own);
  return (
    <FieldFrame {...props} narrow wired={wired}>
      <Control wired={wired} disabled={props.disabled} before={figures.before} after={figures.after}>
        <input
          {...wired.aria}
          className={css.input}
          data-figures
          data-unreadable={(!read.ok && read.why !== 'empty') || undefined}
          inputMode={figures.mode}
          autoComplete="off"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            const now = figures.read(event.currentTarget.value);
            sent.current = now.ok ? now.value : null;
            onChange(sent.current);
          }}
          onBlur={() => {
            setLeft(true);
            if (read.ok) setText(figures.write(read.value));
            onBlur?.();
          }}
        />
      </Control>
    </FieldFrame>
  );
}

/** An amount in the shop's currency, as minor units. A decimal too many is refused, never rounded. */
export function MoneyField({ currency, ...props }: FigureFieldProps<Minor> & { currency: string }): ReactNode {
  return (
    <FigureField
      {...props}
      figures={{
        write: (value) => toDecimal(value, currency),
        read: (text) => readAmount(text, currency),
        why: (why, words) =>
          why === 'too-many-decimals' ? words.tooFine({ n: decimalsOf(currency) }) : words.notMoney,
        before: symbolOf(currency),
        mode: 'decimal',
      }}
    />
  );
}

/** A share in percent, kept in basis points. */
export function RateField(props: FigureFieldProps<Rate>): ReactNode {
  return (
    <FigureField
      {...props}
      figures={{
        write: (value) => formatRate(value, 'two').replace('%', ''),
        read: readRate,
        why: (_, words) => words.notRate,
        after: '%',
        mode: 'decimal',
      }}
    />
  );
}

/** A whole number: pieces, days, people. */
export function CountField({
  unit,
  min = 0,
  max = 1_000_000_000,
  ...props
}: FigureFieldProps<number> & { unit?: ReactNode; min?: number; max?: number }): ReactNode {
  return (
    <FigureField
      {...props}
      figures={{
        write: String,
        read: (text) => readCount(text, min, max),
        why: (why, words) =>
          why === 'too-large'
            ? words.atMost({ value: String(max) })
            : why === 'too-many-decimals'
              ? words.atLeast({ value: String(min) })
              : words.notCount,
        after: unit,
        mode: 'numeric',
      }}
    />
  );
}

/** What is below `min` comes back as `too-many-decimals`: the type is that of amounts, which have no least value. */
function readCount(typed: string, min: number, max: number): Parsed<number> {
  const text = typed.normalize('NFKC').trim().replaceAll(',', '');
  if (text === '') return { ok: false, why: 'empty' };
  if (!/^-?\d{1,15}$/.test(text)) return { ok: false, why: 'not-an-amount' };
  const value = Number(text);
  if (value > max) return { ok: false, why: 'too-large' };
  return value < min ? { ok: false, why: 'too-many-decimals' } : { ok: true, value };
}
