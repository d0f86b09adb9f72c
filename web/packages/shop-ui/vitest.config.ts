import { defineProject } from 'vitest/config';

export default defineProject({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    name: 'shop-ui',
    environment: 'happy-dom',
    env: { TZ: 'Asia/Shanghai' },
    include: ['**/*.test.{ts,tsx}'],
    restoreMocks: true,
  },
});
