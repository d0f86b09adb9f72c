import { defineConfig } from '@playwright/test';
import { folders, isHere } from './parts/place.ts';

const engines = (['sqlite', 'postgres'] as const).filter(isHere);

/** The journeys, once per engine. `cargo xtask e2e` says where the server, the databases and the browser are. */
export default defineConfig({
  testDir: '.',
  outputDir: folders.failures,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: `${folders.out}/report.json` }]],
  projects: engines.map((engine) => ({ name: engine, metadata: { engine } })),
  use: {
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    locale: 'en-GB',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: folders.chromium,
      args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-component-update', '--disable-sync'],
    },
  },
});
