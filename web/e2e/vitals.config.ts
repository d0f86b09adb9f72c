import { defineConfig } from '@playwright/test';
import { common } from './parts/config.ts';

/** Web vitals of the pages that count, as a phone on a slow network has them. */
export default defineConfig(common('vitals-failures'), {
  testMatch: 'vitals.ts',
  workers: 1,
  timeout: 300_000,
  globalSetup: './parts/demo.ts',
});
