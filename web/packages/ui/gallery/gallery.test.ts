// @vitest-environment node
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { themeScriptHash } from '@souk/tokens';
import axe from 'axe-core/axe.min.js?raw';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sheetNames } from './names.ts';

/** The system's chromium; none is ever downloaded. */
const executable = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path));
if (executable === undefined)
  process.stderr.write('The gallery is not looked at: there is no chromium (apt-get install chromium).\n');

const policy = `default-src 'self'; img-src 'self' data: blob:; script-src 'self' '${themeScriptHash}'`;
const flags =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

interface Finding {
  id: string;
  where: string[];
}

describe.skipIf(executable === undefined)('the gallery', () => {
  const folder = mkdtempSync(join(tmpdir(), 'souk-gallery-'));
  let server: PreviewServer;
  let browser: Browser;

  beforeAll(async () => {
    const shared = {
      configFile: join(import.meta.dirname, 'vite.config.ts'),
      logLevel: 'error',
      mode: 'production',
    } as const;
    await build({ ...shared, build: { outDir: folder, minify: false } });
    server = await preview({
      ...shared,
      build: { outDir: folder },
      preview: { port: 0, host: '127.0.0.1', headers: { 'content-security-policy': policy } },
    });
    browser = await chromium.launch({ executablePath: executable ?? '', args: flags.split(' ') });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const windows = [
    ['zh-CN', 'light', 1280],
    ['zh-CN', 'dark', 1280],
    ['en', 'light', 1280],
    ['en', 'dark', 1280],
    ['zh-CN', 'dark', 375],
    ['en', 'light', 375],
  ] as const;

  for (const [lang, theme, width] of windows) {
    test(`in ${lang}, ${theme}, ${width} px wide`, { timeout: 120_000 }, async () => {
      const page = await browser.newPage({
        viewport: { width, height: 800 },
        colorScheme: theme,
        reducedMotion: 'reduce',
        hasTouch: width < 500,
      });
      const said: string[] = [];
      page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
      page.on('pageerror', (error) => said.push(error.message));
      const address = server.resolvedUrls?.local[0] ?? '';
      const wrong: Record<string, unknown> = {};
      for (const sheet of sheetNames) {
        await page.goto(`${address}?sheet=${sheet}&lang=${lang}`);
        await page.locator('h1').first().waitFor({ state: 'attached' });
        await page.waitForTimeout(250);
        const found = await look(page);
        if (found.length > 0) wrong[sheet] = found;
      }
      await page.close();
      expect(wrong).toEqual({});
      expect(said).toEqual([]);
    });
  }
});

/** What axe finds at A and AA, and whether the page is wider than its window. */
async function look(page: Page): Promise<Finding[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const run = (
      globalThis as unknown as {
        axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
      }
    ).axe.run;
    const { violations } = await run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    const found = violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.target.join(' ')) }));
    const wide = document.documentElement.scrollWidth - innerWidth;
    return wide > 0 ? [...found, { id: `wider than the window by ${wide}`, where: [] }] : found;
  });
}
