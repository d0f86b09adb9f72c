import {
  decimalsOf,
  format,
  formatRate,
  type Minor,
  minor,
  type NotAnAmount,
  type Parsed,
  type Rate,
  rate,
  readAmount,
  readRate,
  symbolOf,
  toDecimal,
} from '@souk/money';
import { count, type Same } from '@souk/text';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLang, useWords } from '../base/words.tsx';
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

/** What a figure must lie within, as it is counted: minor units, basis points, pieces. */
interface Bounds {
  least?: number | undefined;
  most?: number | undefined;
}

interface Figures<Value> extends Bounds {
  write: (value: Value) => string;
  read: (text: string) => Parsed<Value>;
  why: (why: NotAnAmount, words: Words) => string | undefined;
  /** A bound as people read it, with its unit. */
  bound: (bound: number) => string;
  before?: ReactNode;
  after?: ReactNode;
  mode: 'decimal' | 'numeric';
}

/** Keeps the text as it is typed; what it means goes to the page. Says what is wrong once the field was left, then at each change. */
function FigureField<Value extends number>({
  figures,
  ...props
}: FigureFieldProps<Value> & { figures: Figures<Value> }): ReactNode {
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
  const beyond = read.ok ? beyondOf(read.value, figures, words) : undefined;
  const own = left ? (read.ok ? beyond : whyNot(read.why)) : undefined;
  function whyNot(why: NotAnAmount): string | undefined {
    if (why !== 'empty') return figures.why(why, words);
    return props.optional ? undefined : words.required;
  }
  const wired = useField(props, own);
  return (
    <FieldFrame {...props} narrow wired={wired}>
      <Control wired={wired} disabled={props.disabled} before={figures.before} after={figures.after}>
        <input
          {...wired.aria}
          className={css.input}
          data-figures
          data-unreadable={beyond !== undefined || (!read.ok && read.why !== 'empty') || undefined}
          inputMode={figures.mode}
          autoComplete="off"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            const now = figures.read(event.currentTarget.value);
            sent.current = now.ok && beyondOf(now.value, figures, words) === undefined ? now.value : null;
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

/** Says that a figure lies beyond its bounds, and which. */
function beyondOf(value: number, { least, most, bound }: Bounds & { bound: (n: number) => string }, words: Words) {
  if (most !== undefined && value > most) return words.atMost({ value: bound(most) });
  return least !== undefined && value < least ? words.atLeast({ value: bound(least) }) : undefined;
}

/** An amount in the shop's currency, as minor units. A decimal too many is refused, never rounded. */
export function MoneyField({
  currency,
  least,
  most,
  ...props
}: FigureFieldProps<Minor> & Bounds & { currency: string }): ReactNode {
  return (
    <FigureField
      {...props}
      figures={{
        write: (value) => toDecimal(value, currency),
        read: (text) => readAmount(text, currency),
        why: (why, words) =>
          why === 'too-many-decimals' ? words.tooFine({ n: decimalsOf(currency) }) : words.notMoney,
        least,
        most,
        bound: (bound) => format(minor(bound), currency),
        before: symbolOf(currency),
        mode: 'decimal',
      }}
    />
  );
}

/** A share in percent, kept in basis points. */
export function RateField({ least, most, ...props }: FigureFieldProps<Rate> & Bounds): ReactNode {
  return (
    <FigureField
      {...props}
      figures={{
        write: (value) => formatRate(value, 'two').replace('%', ''),
        read: readRate,
        why: (_, words) => words.notRate,
        least,
        most,
        bound: (bound) => formatRate(rate(bound)),
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
  const lang = useLang();
  const named = typeof unit === 'string' ? unit : '';
  return (
    <FigureField
      {...props}
      figures={{
        write: String,
        read: readCount,
        why: (_, words) => words.notCount,
        least: min,
        most: max,
        bound: (bound) => (lang === 'en' ? `${count(lang, bound)} ${named}`.trim() : `${count(lang, bound)}${named}`),
        after: unit,
        mode: 'numeric',
      }}
    />
  );
}

function readCount(typed: string): Parsed<number> {
  const text = typed.normalize('NFKC').trim().replaceAll(',', '');
  if (text === '') return { ok: false, why: 'empty' };
  return /^-?\d{1,15}$/.test(text) ? { ok: true, value: Number(text) } : { ok: false, why: 'not-an-amount' };
}
