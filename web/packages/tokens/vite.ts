import { themeScript } from './theme.ts';

/** A Vite plugin that puts the theme's script first into the page's head. */
export function themeFirst(): { name: string; transformIndexHtml: () => object[] } {
  return {
    name: 'souk-theme-first',
    transformIndexHtml: () => [{ tag: 'script', children: themeScript, injectTo: 'head-prepend' }],
  };
}
