import type { Advice, Ask, Choice, ExerciseCard, Reply, Scale, Section, Summary } from '../../dialogs/reply/reply';

/** Every option with its number, so that it can be answered by number where nothing can be pressed. */
export const numbered = (options: readonly Choice[]): string =>
  options.map(({ label }, index) => `${index + 1}. ${label}`).join('\n');

/**
 * On a scale a number is the answer, and never the place of an option in the list: “4–7. Always there”. An option that no
 * number stands for has a dash.
 */
function onScale(options: readonly Choice[], { bands }: Scale): string {
  const numbers = new Map(
    bands.map(({ upTo, option }, index) => [option, `${(bands[index - 1]?.upTo ?? -1) + 1}–${upTo}.`]),
  );
  return options.map(({ id, label }) => `${numbers.get(id) ?? '-'} ${label}`).join('\n');
}

const choicesOf = ({ options, scale }: Ask): string =>
  scale === undefined ? numbered(options) : onScale(options, scale);

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

const paragraphs = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join('\n\n');

/** “Until then:”, but “Too hard?” */
const headed = (title: string): string => (title.endsWith('?') ? title : `${title}:`);

const sectionText = ({ title, lines }: Section): string =>
  lines.length > 1 ? `${headed(title)}\n${list(lines)}` : `${headed(title)} ${lines.join('')}`;

/** Are the options listed in the text? Needed where several may be chosen: a button sends only one. */
export type Listing = (ask: Ask) => boolean;

const askText = (ask: Ask, listed: Listing): string =>
  paragraphs(
    ask.prompt,
    ask.help,
    ...(listed(ask) ? [choicesOf(ask), ask.severalHint ?? undefined] : []),
    ask.progress ?? undefined,
  );

const adviceText = ({ heading, sections }: Advice): string => paragraphs(heading, ...sections.map(sectionText));

const summaryText = ({ title, rows }: Summary): string =>
  paragraphs(title, rows.map((row) => `${row.title}: ${row.answer}`).join('\n'));

const exerciseText = ({ name, purpose, steps, dosage, sections }: ExerciseCard): string => {
  const numberedSteps = steps.map((step, index) => `${index + 1}. ${step}`).join('\n');
  return paragraphs(name, purpose, numberedSteps, dosage, ...sections.map(sectionText));
};

/** A reply in plain words that can be read without any card or button. */
export function plainText(reply: Reply, listed: Listing): string {
  switch (reply.kind) {
    case 'say':
      return reply.text;
    case 'ask':
      return askText(reply, listed);
    case 'summary':
      return summaryText(reply);
    case 'advice':
      return adviceText(reply);
    case 'exercise':
      return exerciseText(reply);
  }
}

/** The same where nothing at all can be pressed: what can be written at any time stands in one line under the options. */
export function writableText(reply: Reply): string {
  const text = plainText(reply, () => true);
  if (reply.kind !== 'ask' || reply.commands.length === 0) return text;
  return paragraphs(text, `(${reply.commands.map(({ label }) => label).join(' · ')})`);
}
