type Names = Readonly<Record<string, string>>;
/** What people call the value of a field; undefined where it says itself, nothing where it is not worth telling. */
type Say = (field: string, value: unknown) => string | undefined;

/** What an entry of a trail says besides: fields that changed as `plan: free → standard`, the rest as `host: a.example`. */
export function detailText(detail: unknown, names: Names = {}, say: Say = () => undefined): string {
  if (!isObject(detail)) return detail === null || detail === undefined ? '' : String(detail);
  const { from, to, ...rest } = detail;
  return [...changes(from, to, names, say), ...pairs(rest, names, say)].join(' · ');
}

function changes(from: unknown, to: unknown, names: Names, say: Say, path = '', field = 'to'): string[] {
  if (isObject(from) && isObject(to)) {
    const fields = [...new Set([...Object.keys(from), ...Object.keys(to)])];
    const below = (one: string) => (path === '' ? (names[one] ?? one) : `${path}.${names[one] ?? one}`);
    return fields.flatMap((one) => changes(from[one], to[one], names, say, below(one), one));
  }
  if (JSON.stringify(from) === JSON.stringify(to)) return [];
  const change = from === undefined ? said(field, to, say) : `${said(field, from, say)} → ${said(field, to, say)}`;
  return [path === '' ? change : `${path}: ${change}`];
}

function pairs(rest: Readonly<Record<string, unknown>>, names: Names, say: Say): string[] {
  return Object.entries(rest).flatMap(([name, value]) => {
    const told = said(name, value, say);
    return told === '' ? [] : [`${names[name] ?? name}: ${told}`];
  });
}

function said(field: string, value: unknown, say: Say): string {
  const known = say(field, value);
  if (known !== undefined) return known;
  if (value === undefined || value === null) return '—';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((one) => said(field, one, say)).join(', ');
  return JSON.stringify(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
