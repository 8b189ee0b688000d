import type { Advice, Ask, ExerciseCard, Reply, Section, Summary } from '../../../dialogs/reply/reply';
import type { Stamp } from '../../conversation/message';
import type { Content } from '../../store/store';
import { plainText } from '../plain-text';
import { askBlocks, type Block, type ButtonWords, sections } from './blocks';
import { placeOf } from './place';
import { mrkdwn } from './mrkdwn';

/** A call of Slack’s Web API, as it stands in the log and in the outbox. */
export interface Call extends Content {
  readonly call: 'chat.postMessage' | 'chat.update';
  readonly args: Readonly<Record<string, unknown>>;
}

/** Slack cuts off what is longer. */
const MOST_TEXT = 39_000;

const joined = (texts: readonly (string | undefined)[]): string =>
  texts.filter((text) => text !== undefined && text !== '').join('\n\n');

const bulleted = (lines: readonly string[]): string =>
  lines.length > 1 ? lines.map((line) => `• ${line}`).join('\n') : lines.join('');

type Shown = (text: string) => string;

const sectionText = ({ title, lines }: Section, show: Shown): string => `*${show(title)}*\n${show(bulleted(lines))}`;

const adviceText = ({ heading, sections: all, version }: Advice, show: Shown): string =>
  joined([`*${show(heading)}*`, ...all.map((one) => sectionText(one, show)), version && `_${show(version.words)}_`]);

const summaryText = ({ title, rows }: Summary, show: Shown): string =>
  joined([`*${show(title)}*`, rows.map((row) => `*${show(row.title)}:* ${show(row.answer)}`).join('\n')]);

const howTo = ({ steps, dosage, sections: all }: ExerciseCard, show: Shown): string => {
  const numbered = steps.map((step, index) => `${index + 1}. ${step}`).join('\n');
  return joined([show(numbered), `*${show(dosage)}*`, ...all.map((one) => sectionText(one, show))]);
};

/** The steps beside it say all that the picture shows; if Slack cannot fetch it, the text goes alone. */
function exerciseBlocks(card: ExerciseCard, show: Shown, { pictures }: RenderParts): Block[] {
  const [name, purpose] = [`*${show(card.name)}*`, show(card.purpose)];
  if (pictures === undefined) return sections(joined([name, purpose, howTo(card, show)]));
  const picture = { type: 'image', image_url: `${pictures}/${card.exercise}.png`, alt_text: card.name };
  return [...sections(joined([name, purpose])), picture, ...sections(howTo(card, show))];
}

export interface RenderParts {
  readonly words: ButtonWords;
  /** Where Slack can fetch the picture of the foot map; null if there is none, and then the list does it alone. */
  readonly footMap: string | null;
  /** Where the pictures of the exercises are; without it their steps do it alone. */
  readonly pictures?: string | undefined;
}

const pictured = (ask: Ask, { footMap }: RenderParts): Block[] =>
  ask.map === undefined || footMap === null ? [] : [{ type: 'image', image_url: footMap, alt_text: ask.prompt }];

function blocksOf(reply: Reply, seq: number, parts: RenderParts): Block[] {
  const show = (text: string): string => mrkdwn(text, reply.dial);
  switch (reply.kind) {
    case 'say':
      return sections(reply.tone === 'emergency' ? `*${show(reply.text)}*` : show(reply.text));
    case 'ask': {
      const [prompt = {}, ...rest] = askBlocks(reply, seq, parts.words);
      return [prompt, ...pictured(reply, parts), ...rest];
    }
    case 'summary':
      return sections(summaryText(reply, show));
    case 'advice':
      return sections(adviceText(reply, show));
    case 'exercise':
      return exerciseBlocks(reply, show, parts);
  }
}

/** The text is for notifications, for who hears the screen read, and if the blocks cannot be shown: whole, with numbers. */
const textOf = (reply: Reply): string =>
  mrkdwn(
    plainText(reply, () => true),
    reply.dial,
  ).slice(0, MOST_TEXT);

/** Neutral replies as calls, one for each, the first at `stamp`. */
export const rendererOf =
  (parts: RenderParts) =>
  (replies: readonly Reply[], stamp: Stamp): Call[] =>
    replies.map((reply, index) => ({
      call: 'chat.postMessage',
      args: {
        ...placeOf(stamp.conversation),
        text: textOf(reply),
        blocks: blocksOf(reply, stamp.seq + index, parts),
        unfurl_links: false,
        unfurl_media: false,
      },
    }));
