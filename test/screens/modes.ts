import type { BrowserContextOptions, Page } from 'playwright-core';
import { DESKTOP, PHONE } from '../browser/visit';

/** One way in which a chat is looked at. */
export interface Mode {
  readonly id: string;
  readonly title: string;
  readonly options: BrowserContextOptions;
  /** A file for each screen, or the main ones together on sheets. */
  readonly files: 'each' | 'sheets';
  readonly language?: string;
  /** Before each page is opened. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** Nothing moves while a picture is taken. */
const still: BrowserContextOptions = { reducedMotion: 'reduce' };
const phone: BrowserContextOptions = { ...PHONE, ...still, deviceScaleFactor: 1 };

/** Of the letters in the browser’s own settings, in CSS pixels; 16 is what browsers come with. */
const LARGE_LETTERS = 24;

async function enlarge(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: LARGE_LETTERS } });
}

/** As a language would be that is written from right to left. */
async function turnRound(page: Page): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener('readystatechange', () => {
      document.documentElement.dir = 'rtl';
      document.querySelector('surefoot-chat')?.setAttribute('dir', 'rtl');
    });
  });
}

export const MODES: readonly Mode[] = [
  { id: 'phone', title: 'On a phone of 360 by 740', options: phone, files: 'each' },
  { id: 'desktop', title: 'On a desktop of 1280 by 800', options: { ...DESKTOP, ...still }, files: 'each' },
  {
    id: 'small',
    title: 'On a phone 320 wide, with letters half as large again',
    options: { ...phone, viewport: { width: 320, height: 640 } },
    files: 'sheets',
    prepare: enlarge,
  },
  { id: 'dark', title: 'In the dark', options: { ...phone, colorScheme: 'dark' }, files: 'sheets' },
  {
    id: 'forced',
    title: 'With forced colours',
    options: { ...phone, forcedColors: 'active', colorScheme: 'dark' },
    files: 'sheets',
  },
  { id: 'pseudo', title: 'In the pseudo-language en-XA', options: phone, files: 'sheets', language: 'en-XA' },
  { id: 'rtl', title: 'From right to left', options: phone, files: 'sheets', prepare: turnRound },
];
