import { themeFirst } from '@souk/tokens/vite';
import { defineConfig, type Plugin } from 'vite';
import { flattened } from './flatten-layers.ts';

/** Where the API answers while the shop is being worked on; the shop is the one of the host that the browser shows. */
const api = process.env.SOUK_API ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [themeFirst(), flattenLayers()],
  build: {
    target: ['chrome87', 'safari14'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // Components and what pages share come at once: a page is then one request, not twenty of half a kilobyte.
        codeSplitting: {
          groups: [
            // Codes and posters only come to whoever invites.
            {
              name: 'shop',
              test: /node_modules\/(?!qr\/)|packages\/(?!shop-ui\/share\/(index|qr|poster))|storefront\/src\/(shop\/|parts\/(shop-page|loaded|lazy|sign-in|member-only))/,
            },
          ],
        },
      },
    },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: {
    proxy: Object.fromEntries(['/storefront', '/demo', '/sandbox', '/media'].map((path) => [path, { target: api }])),
  },
});

/** Cascade layers are newer than the web views that the shop is built for: there they would hide all styles. */
function flattenLayers(): Plugin {
  return {
    name: 'souk-flatten-layers',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset' && file.fileName.endsWith('.css')) file.source = flattened(String(file.source));
      }
    },
  };
}
