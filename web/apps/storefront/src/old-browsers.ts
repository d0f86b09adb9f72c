/** What our packages use and web views of 2020 lack. Each line goes when nobody has such a web view any more. */
function last<T>(this: ArrayLike<T>, index: number): T | undefined {
  const at = Math.trunc(index) || 0;
  return this[at < 0 ? this.length + at : at];
}

for (const proto of [Array.prototype, String.prototype]) {
  if (!('at' in proto)) Object.defineProperty(proto, 'at', { value: last, writable: true, configurable: true });
}

Object.hasOwn ??= (of: object, name: PropertyKey) => Object.hasOwn(of, name);
