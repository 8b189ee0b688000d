import { askedBy } from '../../../src/channels/slack/block-id';
import { SlackPerson, type Workspace } from '../../channels/support/slack-person';
import type { SeenMessage } from '../../channels/support/slack-api';
import type { SeenBlock, SeenElement } from '../../channels/support/slack-shapes';
import type { TestServer } from '../../channels/support/test-server';
import { type Channel, type Line, receivedBy, type Shown } from '../channel';
import type { Act } from '../script';

/** mrkdwn as it is read: without its stars and underlines, a link as its words. */
const readable = (mrkdwn: string): string =>
  mrkdwn
    .replace(/<(?:[^<>|]*\|)?([^<>|]*)>/g, '$1')
    .replace(/\*/g, '')
    .replace(/^_(.*)_$/gm, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

const wordsIn = ({ text, options = [] }: SeenElement): string[] => [
  typeof text === 'string' ? text : (text?.text ?? ''),
  ...options.map((option) => option.text.text),
];

const blockWords = ({ text, elements = [] }: SeenBlock): string[] => [
  ...(text === undefined ? [] : [text.text]),
  ...elements.flatMap(wordsIn),
];

/** Slack shows the blocks, and reads the text aloud. */
function shownBy({ text, blocks }: SeenMessage): Shown {
  const row = blocks.find(({ type }) => type === 'actions');
  const asked = askedBy(row?.block_id ?? '');
  const buttonsOf = asked === null ? undefined : { question: asked.question, item: asked.item ?? undefined };
  const forms = [blocks.flatMap(blockWords).join('\n'), text].map(readable);
  return { forms, ...(buttonsOf !== undefined && { buttonsOf }) };
}

/** As Slack sends what was typed. */
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

class SlackLine implements Line {
  private readonly person: SlackPerson;
  private read = 0;
  private entries = 0;

  constructor(
    private readonly server: TestServer,
    private readonly workspace: Workspace,
  ) {
    this.person = new SlackPerson(workspace);
  }

  async do(act: Act): Promise<readonly Shown[]> {
    await this.act(act);
    return this.shown();
  }

  async flood(texts: readonly string[]): Promise<readonly ('taken' | 'busy')[]> {
    const answers = await Promise.all(texts.map((text) => this.person.say(escaped(text))));
    await this.shown();
    return answers.map(({ status }) => receivedBy(status));
  }

  async close(): Promise<void> {
    return undefined;
  }

  /** What has come since it was last looked at. */
  private async shown(): Promise<readonly Shown[]> {
    const count = this.read + (await this.posted());
    await this.workspace.api.until(() => this.person.messages.length >= count);
    const shown = this.person.messages.slice(this.read).map(shownBy);
    this.read += shown.length;
    return shown;
  }

  private async act(act: Act): Promise<void> {
    const { person } = this;
    const { channel, user } = person;
    if (act.kind === 'opens') await person.event({ type: 'app_home_opened', user, channel, tab: 'messages' });
    else if (act.kind === 'says') await person.say(escaped(act.text));
    else await person.press(...act.options);
  }

  /** How many messages of ours have come into the log since. */
  private async posted(): Promise<number> {
    const conversation = `slack:T1:${this.person.channel}:`;
    const entries = await this.server.store.entriesFrom(conversation, this.entries, 300);
    this.entries += entries.length;
    return entries.filter(({ content }) => content['call'] === 'chat.postMessage').length;
  }
}

/** Slack’s events and presses one way, our calls of its Web API the other. */
export const slackChannel = (server: TestServer, workspace: Workspace): Channel => ({
  name: 'slack',
  supports: {
    folder: '`src/channels/slack`',
    questions: 'buttons, or a list to open; numbers in the text',
    several: 'checkboxes, or numbers',
    answered: 'replaced by the answer, pressed or typed',
    sources: 'when asked “where is that from”',
    delivery: 'outbox, with back-off, for a day',
    sharedPlaces: 'only an invitation, which one person sees',
  },
  open: async () => new SlackLine(server, workspace),
  stop: () => workspace.api.stop(),
});
