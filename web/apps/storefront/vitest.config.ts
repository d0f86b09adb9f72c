import { defineProject } from 'vitest/config';

export default defineProject({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    name: 'storefront',
    environment: 'happy-dom',
    env: { TZ: 'Asia/Shanghai' },
    include: ['src/**/*.test.{ts,tsx}', '*.test.ts'],
    restoreMocks: true,
  },
});
