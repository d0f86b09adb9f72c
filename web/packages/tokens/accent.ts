import { contrast, mix } from './contrast.ts';

/** The four properties that a shop's own colour replaces. */
export interface Accent {
  accent: string;
  hover: string;
  soft: string;
  on: string;
}

const grounds = {
  light: ['#f5f5f1', '#ffffff', '#ecece6'],
  dark: ['#141513', '#1c1d1a', '#0f100e'],
} as const;

/**
 * A shop's accent for one theme, moved towards black (light) or white (dark) until it reads as text on every ground.
 * The server darkens what it stores, so light mostly stays as it is; for dark nobody else does it.
 */
export function accentOf(hex: string, theme: 'light' | 'dark'): Accent {
  const towards = theme === 'light' ? '#000000' : '#ffffff';
  let accent = hex.toLowerCase();
  for (let step = 1; step <= 20 && !readable(accent, theme); step++) accent = mix(hex, towards, step / 20);
  return {
    accent,
    hover: mix(accent, towards, 0.2),
    soft: mix(grounds[theme][1], accent, 0.14),
    on: contrast('#ffffff', accent) >= 4.5 ? '#ffffff' : '#101110',
  };
}

/** Puts the accent on an element (the document by default); `null` takes it off. */
export function setAccent(
  hex: string | null,
  theme: 'light' | 'dark',
  on: HTMLElement = document.documentElement,
): void {
  const names = { accent: '--accent', hover: '--accent-hover', soft: '--accent-soft', on: '--on-accent' } as const;
  const values = hex === null ? null : accentOf(hex, theme);
  for (const key of Object.keys(names) as (keyof Accent)[]) {
    if (values === null) on.style.removeProperty(names[key]);
    else on.style.setProperty(names[key], values[key]);
  }
}

function readable(hex: string, theme: 'light' | 'dark'): boolean {
  return grounds[theme].every((ground) => contrast(hex, ground) >= 4.5);
}
