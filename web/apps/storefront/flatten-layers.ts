/**
 * A style sheet without its `@layer` wrappers. The layers of the shop are written in their order (reset, tokens, parts),
 * so that the order of the rules says the same.
 */
export function flattened(css: string): string {
  let out = '';
  let rest = css;
  for (;;) {
    const found = /@layer [^{};]*([{;])/.exec(rest);
    if (!found) return out + rest;
    out += rest.slice(0, found.index);
    rest = rest.slice(found.index + found[0].length);
    if (found[1] === ';') continue;
    const end = closing(rest);
    out += flattened(rest.slice(0, end));
    rest = rest.slice(end + 1);
  }
}

/** Where the block ends that has just begun. Strings are stepped over: a brace in them is no brace. */
function closing(css: string): number {
  let depth = 1;
  for (let at = 0; at < css.length; at++) {
    const sign = css[at];
    if (sign === '"' || sign === "'") {
      at = css.indexOf(sign, at + 1);
      if (at < 0) break;
    } else if (sign === '{') depth++;
    else if (sign === '}' && --depth === 0) return at;
  }
  return css.length;
}
