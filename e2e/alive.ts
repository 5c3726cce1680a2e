import { expect, type Locator, type Page } from '@playwright/test';

/** Waits until the page is alive: React leaves its mark on every element of the server’s that it has taken over. */
export const alive = (element: Locator): Promise<void> =>
  expect
    .poll(() => element.evaluate((node) => Object.keys(node).some((name) => name.startsWith('__react'))))
    .toBe(true);

/** Chooses a file on the page that has one place for it. */
export async function chooseFile(page: Page, file: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
  const input = page.locator('input[type=file]');
  await alive(input);
  await input.setInputFiles(file);
}
