/** The colours by name. Each is a custom property of tokens.css, `--` and the name, light and dark. */
export const colours = [
  'canvas',
  'surface',
  'sunken',
  'ink',
  'ink-2',
  'ink-3',
  'edge',
  'hairline',
  'glaze',
  'glaze-hover',
  'glaze-soft',
  'on-glaze',
  'saffron',
  'saffron-soft',
  'ok',
  'ok-soft',
  'warn',
  'warn-soft',
  'bad',
  'bad-soft',
  'on-bad',
  'info',
  'info-soft',
] as const;

export type Colour = (typeof colours)[number];

/** What a thing says by its colour, always beside an icon and a word. */
export const tones = ['plain', 'glaze', 'saffron', 'ok', 'warn', 'bad', 'info'] as const;

export type Tone = (typeof tones)[number];

/** The only distances there are, in pixels. */
export const spaces = [4, 8, 12, 16, 24, 32, 48] as const;

export type Space = (typeof spaces)[number];

export const sizes = [12, 13, 14, 16, 18, 22, 28] as const;

export type Size = (typeof sizes)[number];

/** The custom property of a colour, for the few places that style from a program (charts). */
export function colour(name: Colour): string {
  return `var(--${name})`;
}
