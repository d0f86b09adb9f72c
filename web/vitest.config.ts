import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // What needs a DOM, a plugin or an alias says so in a vitest.config.ts of its own.
      'packages/*/vitest.config.ts',
      'apps/*/vitest.config.ts',
      // The rest is plain TypeScript: in Node, and in a time zone that nobody takes for granted.
      {
        test: {
          name: 'plain',
          environment: 'node',
          env: { TZ: 'Pacific/Chatham' },
          include: ['packages/{api,money,time,view,text,tokens,icons}/**/*.test.ts', 'tools/*.test.mjs'],
        },
      },
    ],
  },
});
