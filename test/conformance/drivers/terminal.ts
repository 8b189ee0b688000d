import { converse } from '../../../src/channels/terminal/terminal';
import type { Core } from '../../../src/conversation/core';
import type { Channel, Line, Shown } from '../channel';
import type { Act } from '../script';
import { typedFor } from './by-number';

/** A keyboard and a screen. The loop asks for the next line once it has shown all it has to say. */
class TerminalLine implements Line {
  private readonly screen: string[] = [];
  private read = 0;
  private type: (line: string | null) => void = () => undefined;
  private waits: () => void = () => undefined;
  private readonly ended: Promise<void>;

  constructor(core: Core) {
    this.ended = converse({
      core,
      lines: { [Symbol.asyncIterator]: () => ({ next: () => this.next() }) },
      print: (text) => this.screen.push(text),
      prompt: () => undefined,
    });
  }

  async do(act: Act): Promise<readonly Shown[]> {
    if (act.kind !== 'opens')
      await this.enter(act.kind === 'says' ? act.text : typedFor(act, this.screen.at(-1) ?? ''));
    return this.shown();
  }

  /** A keyboard has one line after the other, however fast they come. */
  async flood(texts: readonly string[]): Promise<readonly 'taken'[]> {
    for (const text of texts) await this.enter(text);
    this.shown();
    return texts.map(() => 'taken');
  }

  async close(): Promise<void> {
    this.type(null);
    await this.ended;
  }

  private async enter(line: string): Promise<void> {
    const waiting = new Promise<void>((resolve) => (this.waits = resolve));
    this.type(line);
    await waiting;
  }

  /** What has come since it was last looked at. */
  private shown(): readonly Shown[] {
    const shown = this.screen.slice(this.read).map((text) => ({ forms: [text] }));
    this.read = this.screen.length;
    return shown;
  }

  private next(): Promise<IteratorResult<string>> {
    const line = new Promise<IteratorResult<string>>((resolve) => {
      this.type = (value) => resolve(value === null ? { done: true, value: undefined } : { value });
    });
    this.waits();
    return line;
  }
}

export const terminalChannel = (core: Core): Channel => ({
  name: 'terminal',
  supports: {
    folder: '`src/channels/terminal`',
    questions: 'text with numbers',
    several: 'numbers',
    answered: 'stays as it was',
    sources: 'when asked “where is that from”',
    delivery: 'does not arise; nothing is kept',
    sharedPlaces: 'does not arise',
  },
  open: async () => new TerminalLine(core),
  stop: async () => undefined,
});
