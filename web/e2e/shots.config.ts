import { defineConfig } from '@playwright/test';
import { common } from './parts/config.ts';

/** Pictures of every page, for people to look at. */
export default defineConfig(common('shots-failures'), {
  testMatch: 'shots.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 300_000,
  globalSetup: './parts/demo.ts',
  globalTeardown: './parts/sheet.ts',
});
