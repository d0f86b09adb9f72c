import { themeFirst } from '@souk/tokens/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { devSessions } from './dev/sessions.ts';

/** Where the API answers while the console is being worked on. */
const api = process.env.SOUK_API ?? 'http://127.0.0.1:8080';

/** Of many small files each would wait for its turn. */
const everywhere = [
  /packages\/(api|money|text|time|tokens|icons|view)\//,
  /packages\/ui\/src\/(theme|base|shell|state|act|detail)\//,
  /packages\/ui\/src\/money\/(Amount|money)\./,
  /packages\/console\/src\/(frame|session|data|parts)\//,
  /merchant\/src\/(console|session|data)\//,
  /merchant\/src\/parts\/(may|Needs|names|rule|provider|MemberName|counts)\./,
];

export default defineConfig({
  base: '/console/',
  plugins: [react(), themeFirst(), devSessions(api)],
  build: {
    // Old tabs ask for files of an older build: none is named twice, none is hidden in another.
    assetsInlineLimit: 0,
    reportCompressedSize: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 3 },
            // What (nearly) each page uses comes with the first load, its layers of style first; what some use comes with them.
            {
              name: 'console',
              test: (file) => everywhere.some((one) => one.test(file)),
              priority: 2,
            },
          ],
        },
      },
    },
  },
});
