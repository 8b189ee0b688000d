import { WebSocket } from 'ws';
import { plainText } from '../../../src/channels/plain-text';
import { Chat, type SeenActivity, type SeenSet } from '../../channels/support/rest-client';
import type { TestServer } from '../../channels/support/test-server';
import { type Channel, type Line, receivedBy, type Shown } from '../channel';
import type { Act } from '../script';

type WithButtons = SeenActivity & { readonly suggestedActions?: { readonly actions: readonly { title: string }[] } };

function shownBy(activity: WithButtons): Shown {
  const buttons = activity.suggestedActions?.actions.map(({ title }) => title) ?? [];
  const reply = activity.channelData?.surefoot;
  const forms = [[activity.text, ...buttons].join('\n')];
  if (reply === undefined) return { forms };
  // What our own widget draws, in words.
  const drawn = plainText(reply, () => true);
  return { forms: [...forms, drawn], ...(reply.kind === 'ask' && { buttonsOf: reply }) };
}

function activityFor(act: Exclude<Act, { kind: 'opens' }>): object {
  if (act.kind === 'says') return { type: 'message', text: act.text };
  const { question, item, options, commands } = act.ask;
  const labels = act.options.map((id) => [...options, ...commands].find((one) => one.id === id)?.label ?? id);
  const value = { question, ...(item !== undefined && { item }), options: act.options };
  return { type: 'message', text: labels.join('; '), value };
}

/** Posts as our widget does, and listens to the web socket; what it brings must be what can be read by REST. */
class WebLine implements Line {
  private readonly heard: WithButtons[] = [];
  private wake: () => void = () => undefined;

  private constructor(
    private readonly chat: Chat,
    private readonly socket: WebSocket,
  ) {
    socket.on('message', (data: Buffer) => {
      if (data.length > 0) this.heard.push(...(JSON.parse(data.toString('utf8')) as SeenSet).activities);
      this.wake();
    });
  }

  static async open(address: string): Promise<WebLine> {
    const chat = await Chat.open(address);
    return new WebLine(chat, new WebSocket(chat.streamUrl));
  }

  async do(act: Act): Promise<readonly Shown[]> {
    const before = this.heard.length;
    if (act.kind !== 'opens') await this.chat.send(activityFor(act));
    const { activities } = await this.chat.activities(String(before));
    await this.until(() => this.heard.length >= before + activities.length);
    const heard = this.heard.slice(before);
    const same = JSON.stringify(heard.map(({ id }) => id)) === JSON.stringify(activities.map(({ id }) => id));
    if (!same) return [{ forms: ['The web socket brought something else than there is to read.'] }];
    return heard.filter(({ from }) => from.role === 'bot').map(shownBy);
  }

  async flood(texts: readonly string[]): Promise<readonly ('taken' | 'busy')[]> {
    const answers = await Promise.all(texts.map((text) => this.chat.say(text)));
    const all = await this.chat.history();
    await this.until(() => this.heard.length >= all.length);
    return answers.map(({ status }) => receivedBy(status));
  }

  async close(): Promise<void> {
    this.socket.terminate();
  }

  private async until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await new Promise<void>((resolve) => (this.wake = resolve));
  }
}

/** Direct Line: REST one way, the web socket the other. */
export const webChannel = ({ address }: TestServer): Channel => ({
  name: 'web',
  supports: {
    folder: '`src/channels/direct-line`, `src/widget`',
    questions: 'a form; the foot map to tap; a scale',
    several: 'checkboxes, or numbers',
    answered: 'replaced by the answer',
    sources: 'beside each line',
    delivery: 'the client reads on from its place in the log',
    sharedPlaces: 'does not arise',
  },
  open: () => WebLine.open(address),
  stop: async () => undefined,
});
