import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folders } from './place.ts';

export const languages = ['zh-CN', 'en-GB'] as const;
export const looks = ['light', 'dark'] as const;
export const widths = [1440, 390] as const;
/** Where the pictures go. */
export const shots = process.env.E2E_SHOTS ?? join(folders.out, 'shots');

/** A page that shows all pictures: a row a page, side by side what differs only in language, look or width. */
export default function sheet(): void {
  const names = readdirSync(shots).filter((name) => name.endsWith('.png'));
  const rows = new Map<string, string[]>();
  for (const name of names.sort()) {
    const [app = '', , , , page = ''] = name.split('.');
    const row = `${app} · ${page}`;
    rows.set(row, [...(rows.get(row) ?? []), name]);
  }
  const body = [...rows].map(([title, of]) => `<h2>${title}</h2><div>${of.map(picture).join('')}</div>`).join('\n');
  writeFileSync(join(shots, 'index.html'), `${head}\n${body}\n`);
}

function picture(name: string): string {
  const [, language, look, width] = name.split('.');
  const said = `${language} ${look} ${width}`;
  return `<a href="${encodeURIComponent(name)}"><img src="${encodeURIComponent(name)}" alt="${said}" loading="lazy">${said}</a>`;
}

const head = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Souk, every page</title>
<style>
  body { font: 14px/1.4 system-ui, sans-serif; margin: 24px; background: #ddd; }
  div { display: flex; gap: 12px; overflow-x: auto; align-items: flex-start; }
  a { flex: none; color: inherit; text-decoration: none; }
  img { display: block; height: 480px; border: 1px solid #999; object-fit: cover; object-position: top; }
  img[alt$="1440"] { width: 600px; } img[alt$="390"] { width: 222px; }
</style>`;
