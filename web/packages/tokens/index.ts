export { type Accent, accentOf, setAccent } from './accent.ts';
export { contrast } from './contrast.ts';
export { chooseTheme, followTheme, shownTheme, type ThemeChoice, themeChoice } from './theme.ts';
export { themeScript, themeScriptHash } from './theme-script.js';
export { type Colour, colour, colours, type Size, type Space, sizes, spaces, type Tone, tones } from './tokens.ts';
