/** Every sheet, for the page and for its test. */
export const sheetNames = [
  'controls',
  'figures',
  'forms',
  'states',
  'apps',
  'data',
  'steps',
  'list',
  'list-states',
  'detail',
  'palette',
  'keys',
  'confirm',
  'conflict',
  'consent',
] as const;
