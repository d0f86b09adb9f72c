// Reads openapi/problems.md: one `## kind`, a line `Title (status Reason).`, and a text. Anything else stops it loudly.

/** @typedef {{ kind: string, title: string, status: number }} Kind */

/**
 * @param {string} page
 * @returns {Kind[]}
 */
export function kindsOf(page) {
  const [intro, ...sections] = page.split(/^## /m);
  if (!intro?.startsWith('# Problems\n')) throw new Error('problems.md does not begin with `# Problems`');
  const kinds = sections.map((section) => {
    const [name = '', blank, line = ''] = section.split('\n');
    const said = /^(?<title>\S.*) \((?<status>[45]\d\d) [A-Z][A-Za-z' ]+\)\.$/.exec(line)?.groups;
    if (!/^[a-z]+(-[a-z]+)*$/.test(name) || blank !== '' || !said) {
      throw new Error(`problems.md: unknown layout of \`## ${name}\`: ${JSON.stringify(line)}`);
    }
    return { kind: name, title: String(said.title), status: Number(said.status) };
  });
  const names = new Set(kinds.map(({ kind }) => kind));
  if (kinds.length === 0 || names.size !== kinds.length) throw new Error('problems.md: no kind, or one named twice');
  return kinds;
}

/** @param {Kind[]} kinds */
export function problemsModule(kinds) {
  const lines = kinds.map(({ kind, title, status }) => `  /** ${title} (${status}). */\n  '${kind}',\n`);
  return `
/** Every kind of problem that the server knows. */
export const problemKinds = [
${lines.join('')}] as const;

/** A kind of problem: the last part of its \`type\`. */
export type ProblemKind = (typeof problemKinds)[number];
`;
}
