import { defineConfig } from '@playwright/test';
import { folders } from './place.ts';

/** What all runs of the browser have in common: the system's own browser, one try, nothing asked of other machines. */
export function common(name: string) {
  return defineConfig({
    testDir: import.meta.dirname.replace(/parts$/, ''),
    outputDir: `${folders.out}/${name}`,
    retries: 0,
    reporter: [['list'], ['json', { outputFile: `${folders.out}/${name}.json` }]],
    use: {
      actionTimeout: 20_000,
      navigationTimeout: 30_000,
      locale: 'en-GB',
      timezoneId: 'Asia/Shanghai',
      serviceWorkers: 'block',
      launchOptions: {
        executablePath: folders.chromium,
        args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-component-update', '--disable-sync'],
      },
    },
  });
}
