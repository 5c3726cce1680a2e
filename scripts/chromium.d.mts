/** The path of a Chromium: CHROMIUM_PATH, the PATH, Playwright's cache; undefined when there is none. */
export function findChromium(): string | undefined;
/** Finds or installs a Chromium; throws a sentence when none can be had. */
export function ensureChromium(): string;
