import { themeScript } from './theme-script.js';

/** A Vite plugin that puts the theme's script first into the page's head. */
export function themeFirst() {
  return {
    name: 'souk-theme-first',
    transformIndexHtml: () => [{ tag: 'script', children: themeScript, injectTo: 'head-prepend' }],
  };
}
