import { join } from 'node:path';
import { type BrowserContext, test } from '@playwright/test';
import { type App, addressOf, signedIn, type Who } from './parts/demo.ts';
import { violations } from './parts/look.ts';
import { languages, looks, shots, widths } from './parts/sheet.ts';
import { shown, type Visit, visitsOf } from './parts/visits.ts';

const apps: readonly App[] = ['shop', 'console', 'operator'];

for (const app of apps) {
  for (const locale of languages) {
    for (const colorScheme of looks) {
      for (const width of widths) {
        test(`${app} ${locale} ${colorScheme} ${width}`, async ({ browser }) => {
          const how = { locale, colorScheme, viewport: { width, height: width < 600 ? 844 : 900 } };
          const known = new Map<Who, BrowserContext>();
          const contextOf = async (who: Who) => {
            const there =
              known.get(who) ?? (await browser.newContext({ ...how, storageState: await signedIn(app, who) }));
            known.set(who, there);
            return there;
          };
          const failed: string[] = [];
          for (const visit of await visitsOf(app)) {
            const path = join(shots, `${app}.${locale}.${colorScheme}.${width}.${visit.name}.png`);
            // One page that does not come leaves the others their pictures.
            const who = visit.as ?? 'usual';
            const wrong = shoot(await contextOf(who), addressOf(app, who), visit, path);
            await wrong.then(
              (found) => failed.push(...found.map((what) => `${visit.name}: ${what}`)),
              (error: Error) => failed.push(`${visit.name}: ${error.message}`),
            );
          }
          test.expect(failed).toEqual([]);
        });
      }
    }
  }
}

/** Takes the picture, and says what is wrong with the page: what it threw, and what axe finds. */
async function shoot(context: BrowserContext, address: string, visit: Visit, path: string): Promise<string[]> {
  const page = await context.newPage();
  const thrown: string[] = [];
  page.on('pageerror', ({ message }) => thrown.push(message));
  try {
    await page.goto(address + visit.path);
    await shown(page);
    await visit.act?.(page);
    await page.screenshot({ path, fullPage: visit.act === undefined, animations: 'disabled', scale: 'css' });
    return [...thrown, ...(await violations(page))];
  } finally {
    await page.close();
  }
}
