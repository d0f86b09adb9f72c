type Names = Readonly<Record<string, string>>;

/** What an entry of the trail says besides: fields that changed as `plan: free → standard`, the rest as `host: a.example`. */
export function detailText(detail: unknown, names: Names = {}): string {
  if (!isObject(detail)) return detail === null || detail === undefined ? '' : String(detail);
  const { from, to, ...rest } = detail;
  return [...changes(from, to, names), ...pairs(rest, names)].join(' · ');
}

function changes(from: unknown, to: unknown, names: Names, path = ''): string[] {
  if (isObject(from) && isObject(to)) {
    const fields = [...new Set([...Object.keys(from), ...Object.keys(to)])];
    const below = (field: string) => (path === '' ? (names[field] ?? field) : `${path}.${field}`);
    return fields.flatMap((field) => changes(from[field], to[field], names, below(field)));
  }
  if (JSON.stringify(from) === JSON.stringify(to)) return [];
  const change = `${said(from)} → ${said(to)}`;
  return [path === '' ? change : `${path}: ${change}`];
}

function pairs(rest: Readonly<Record<string, unknown>>, names: Names): string[] {
  const told = Object.entries(rest).filter(([, value]) => said(value) !== '');
  return told.map(([name, value]) => `${names[name] ?? name}: ${said(value)}`);
}

function said(value: unknown): string {
  if (value === undefined || value === null) return '—';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(said).join(', ');
  return JSON.stringify(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
