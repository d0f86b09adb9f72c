import { join } from 'node:path';
import { type BrowserContext, test } from '@playwright/test';
import { type App, addressOf, signedIn, type Who } from './parts/demo.ts';
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
            await shoot(await contextOf(who), addressOf(app, who), visit, path).catch((error: Error) =>
              failed.push(`${visit.name}: ${error.message}`),
            );
          }
          test.expect(failed).toEqual([]);
        });
      }
    }
  }
}

async function shoot(context: BrowserContext, address: string, visit: Visit, path: string): Promise<void> {
  const page = await context.newPage();
  try {
    await page.goto(address + visit.path);
    await shown(page);
    await visit.act?.(page);
    await page.screenshot({ path, fullPage: visit.act === undefined, animations: 'disabled', scale: 'css' });
  } finally {
    await page.close();
  }
}
