import fs from 'node:fs';
import path from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';

// A whole conversation in a browser takes longer than jest allows a test by itself.
jest.setTimeout(120_000);

const OUT = path.resolve(__dirname, '../../test-results/browser');

export const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};
export const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };

/** What the page did that no page of ours may do. */
export interface Misdeeds {
  /** Refused by the content security policy. */
  readonly refused: string[];
  /** Requests to another host than our own. */
  readonly foreign: string[];
  /** Errors that nobody caught. */
  readonly errors: string[];
}

interface Where {
  readonly url: string;
  /** Of the screenshots. */
  readonly name: string;
  readonly options?: BrowserContextOptions;
  /** Before the page is opened. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** One page in a browser profile of its own, and what is done on it. */
export class Visit {
  readonly misdeeds: Misdeeds = { refused: [], foreign: [], errors: [] };

  private constructor(
    readonly page: Page,
    private readonly name: string,
    private readonly home: string,
  ) {}

  static async open(browser: Browser, where: Where): Promise<Visit> {
    return Visit.openTab(await browser.newContext(where.options ?? DESKTOP), where);
  }

  /** In a profile that is there already, with all that is stored in it. */
  static async openTab(context: BrowserContext, where: Where): Promise<Visit> {
    const visit = new Visit(await context.newPage(), where.name, new URL(where.url).host);
    visit.watch();
    await where.prepare?.(visit.page);
    await visit.page.goto(where.url);
    return visit;
  }

  get question(): Locator {
    return this.page.locator('.question');
  }

  get log(): Locator {
    return this.page.getByRole('log');
  }

  get box(): Locator {
    return this.page.getByRole('textbox', { name: 'Or type it in your own words' });
  }

  async questionId(): Promise<string> {
    return (await this.question.getAttribute('data-question')) ?? '';
  }

  /** Waits until that question is open. */
  async asked(question: string): Promise<void> {
    await this.page.locator(`.question[data-question="${question}"]`).waitFor();
  }

  option(id: string): Locator {
    // Several numbers of a scale stand for one option.
    return this.question.locator(`[data-option="${id}"]`).first();
  }

  /** Presses the options, and Continue where there is one; resolves when the next question is there. */
  async choose(...options: readonly string[]): Promise<void> {
    const open = await this.question.elementHandle();
    // Of this question: the press on an option may bring the next one, which has a Continue of its own.
    const goOn = await open.$('.continue');
    for (const id of options) await this.pick(id);
    await goOn?.click();
    await open.waitForElementState('hidden');
    await this.question.waitFor();
  }

  /** A press on a box that moves away under the pointer is lost, for a person as for us: then it is pressed again. */
  private async pick(id: string): Promise<void> {
    const box = this.option(id).getByRole('checkbox');
    const isBox = (await box.count()) > 0;
    const before = isBox && (await box.isChecked());
    await this.option(id).click();
    if (isBox && (await box.isChecked()) === before) await this.option(id).click();
  }

  async say(text: string): Promise<void> {
    const open = await this.question.elementHandle();
    await this.box.fill(text);
    await this.box.press('Enter');
    await open.waitForElementState('hidden');
    await this.question.waitFor();
  }

  async screenshot(state: string): Promise<void> {
    fs.mkdirSync(OUT, { recursive: true });
    await this.page.screenshot({ path: path.join(OUT, `${this.name}-${state}.png`) });
  }

  /**
   * What axe-core finds against it: its own rules, and contrast of 7 : 1 instead of 4.5. Colours that are forced are the
   * reader’s own: of these axe-core reads the text’s fill, which browsers tell as if it were not forced.
   */
  async barriers(): Promise<string[]> {
    await this.page.evaluate(axe.source);
    const isForced = await this.page.evaluate(() => matchMedia('(forced-colors: active)').matches);
    const contrast = { enabled: !isForced };
    const rules = { 'color-contrast': contrast, 'color-contrast-enhanced': contrast };
    const options = { resultTypes: ['violations'], rules };
    const { violations } = await this.page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  }

  /** Where the focus is, inside the widget. */
  async focused(): Promise<string> {
    return this.page.evaluate(() => {
      const inside = document.activeElement?.shadowRoot?.activeElement;
      return inside === null || inside === undefined ? '' : `${inside.localName}.${inside.className}`;
    });
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  private watch(): void {
    const { page, misdeeds } = this;
    page.on('pageerror', (error) => misdeeds.errors.push(error.message));
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) misdeeds.refused.push(message.text());
    });
    page.on('request', (request) => this.note(request.url()));
    page.on('websocket', (socket) => this.note(socket.url()));
  }

  private note(url: string): void {
    const { host, protocol } = new URL(url);
    if (host !== this.home && protocol !== 'data:' && protocol !== 'blob:') this.misdeeds.foreign.push(url);
  }
}

export const NOTHING_WRONG: Misdeeds = { refused: [], foreign: [], errors: [] };
