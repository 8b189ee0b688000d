import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { FOOT_MAP } from '../../src/pictures/foot-map';
import { palettePng } from '../screens/palette-png';
import { allIn, type SeenElement } from '../channels/support/teams-shapes';

const CLI = path.join(__dirname, 'node_modules/@microsoft/m365agentsplayground/cli.js');

/** Microsoft 365 Agents Playground, beside our server: what Teams would show, in a page. */
export class Playground {
  private constructor(
    private readonly child: ChildProcess,
    private readonly url: string,
  ) {}

  /** `folder` is where it may write its log. */
  static async start(server: string, conversation: string, folder: string): Promise<Playground> {
    const args = ['start', '-e', `${server}/api/messages`, '-c', 'msteams', '--conversation-id', conversation, '--dt'];
    const { PATH } = process.env;
    // It opens a browser of its own unless told not to, and ends where there is none.
    const env = {
      PATH,
      HOME: folder,
      TEAMSAPPTESTER_BROWSER: 'none',
      TEAMSAPPTESTER_LOGFILE: path.join(folder, 'log'),
    };
    const child = spawn(process.execPath, [CLI, ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'ignore'] });
    for (;;) {
      const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
      const port = /Listening on (\d+)/.exec(chunk.toString())?.[1];
      if (port !== undefined) return new Playground(child, `http://127.0.0.1:${port}`);
    }
  }

  /** The chat in a page; what our public address would serve comes from the server. */
  async open(browser: Browser, { server, publicUrl }: { server: string; publicUrl: string }): Promise<TeamsPage> {
    const page = await browser.newPage({ viewport: { width: 760, height: 1000 }, deviceScaleFactor: 1.5 });
    await page.route(`${publicUrl}/**`, async (route) => {
      const response = await fetch(`${server}${FOOT_MAP}`);
      await route.fulfill({ contentType: 'image/png', body: Buffer.from(await response.arrayBuffer()) });
    });
    await page.goto(this.url);
    // Its own log covers half the chat.
    await page.getByText('Log Panel').locator('xpath=..').getByRole('button').last().click();
    return new TeamsPage(page);
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill();
    await ended;
  }
}

/** The page with the chat. */
export class TeamsPage {
  constructor(readonly page: Page) {}

  /** The card that was shown last, of those with something to press. */
  get card(): Locator {
    return this.page
      .locator('.ac-adaptiveCard')
      .filter({ has: this.page.locator('button') })
      .last();
  }

  /** Presses what the card offers for these options. */
  async press(card: SeenElement, ids: readonly string[]): Promise<void> {
    const button = allIn(card).find(
      ({ type, data }) => type === 'Action.Execute' && data?.surefoot.options?.join() === ids.join(),
    );
    if (button !== undefined) {
      await this.card.getByRole('button', { name: button.title ?? '', exact: true }).click();
      return;
    }
    await this.choose(card, ids);
    await this.send();
  }

  private async choose(card: SeenElement, ids: readonly string[]): Promise<void> {
    const list = allIn(card).find(({ type }) => type === 'Input.ChoiceSet');
    const chosen = (list?.choices ?? []).filter(({ value }) => ids.includes(value.split('@')[0]!));
    if (list?.style !== 'compact') {
      for (const { title } of chosen) await this.card.getByText(title, { exact: true }).click();
      return;
    }
    await this.card.getByRole('combobox').click();
    await this.page.getByRole('option', { name: chosen[0]!.title, exact: true }).click();
  }

  private async send(): Promise<void> {
    await this.card.getByRole('button', { name: 'Send my answer' }).click();
  }

  /** A picture, with that at the top of it. */
  async take(file: string, top?: Locator): Promise<void> {
    await top?.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await this.page.mouse.move(0, 0);
    const taken = await this.page.screenshot({ animations: 'disabled', caret: 'hide' });
    writeFileSync(file, await palettePng(this.page.context().browser()!, taken));
  }
}
