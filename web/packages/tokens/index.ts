export { type Accent, accentOf, setAccent } from './accent.ts';
export { contrast } from './contrast.ts';
export {
  chooseTheme,
  followTheme,
  shownTheme,
  type ThemeChoice,
  themeChoice,
  themeScript,
  themeScriptHash,
} from './theme.ts';
export { type Colour, colour, colours, type Size, type Space, sizes, spaces, type Tone, tones } from './tokens.ts';
