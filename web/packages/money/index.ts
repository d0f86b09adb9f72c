export { currencies, decimalsOf, symbolOf } from './currency.ts';
export {
  type AmountParts,
  type Compact,
  compact,
  format,
  parts,
  type Shown,
  type Signs,
  toDecimal,
  unknownAmount,
} from './format.ts';
export { type Minor, type Money, minor, minus, NotMinor, negated, sum, sumOf, zero } from './minor.ts';
export { type NotAnAmount, type Parsed, parseDecimal, readAmount } from './parse.ts';
export { formatRate, type Rate, rate, readRate } from './rate.ts';
