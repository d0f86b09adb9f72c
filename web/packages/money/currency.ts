/** Decimals of each currency that a shop may have (ISO 4217); the same list as the Rust crate's, by shared vectors. */
const known: Readonly<Record<string, number>> = {
  AED: 2,
  AUD: 2,
  BHD: 3,
  BRL: 2,
  CAD: 2,
  CHF: 2,
  CNY: 2,
  CZK: 2,
  DKK: 2,
  EUR: 2,
  GBP: 2,
  HKD: 2,
  HUF: 2,
  IDR: 2,
  ILS: 2,
  INR: 2,
  JPY: 0,
  KRW: 0,
  KWD: 3,
  MOP: 2,
  MXN: 2,
  MYR: 2,
  NOK: 2,
  NZD: 2,
  PHP: 2,
  PLN: 2,
  RUB: 2,
  SAR: 2,
  SEK: 2,
  SGD: 2,
  THB: 2,
  TRY: 2,
  TWD: 2,
  USD: 2,
  VND: 0,
  ZAR: 2,
};

/** Codes of the currencies that a shop may have. */
export const currencies: readonly string[] = Object.keys(known);

/** What stands before an amount. The others show their code: `CHF 12.00`. */
const symbols: Readonly<Record<string, string>> = {
  AUD: 'A$',
  BRL: 'R$',
  CAD: 'CA$',
  CNY: '¥',
  EUR: '€',
  GBP: '£',
  HKD: 'HK$',
  ILS: '₪',
  INR: '₹',
  // The yuan has the bare sign.
  JPY: 'JP¥',
  KRW: '₩',
  MXN: 'MX$',
  NZD: 'NZ$',
  PHP: '₱',
  SGD: 'S$',
  THB: '฿',
  TWD: 'NT$',
  USD: '$',
  VND: '₫',
};

/** Decimals of the major unit: 2 for `CNY`, 0 for `JPY`, 3 for `KWD`. */
export function decimalsOf(currency: string): number {
  return known[currency] ?? fromTheBrowser(currency);
}

/** What stands before an amount of this currency. */
export function symbolOf(currency: string): string {
  return symbols[currency] ?? `${currency}\u00a0`;
}

/** A server newer than this page may have a currency that the list lacks; Intl knows the decimals of all. */
function fromTheBrowser(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}
