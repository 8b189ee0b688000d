import type { Ask } from '../../dialogs/reply/reply';
import { answerTo, type Story } from '../conversations/patient';
import type { Visit } from './visit';

/** More turns than any interview needs. */
const MOST_TURNS = 60;

/** The open question as far as a story needs it, read from the page. */
async function openAsk({ question }: Visit): Promise<Ask> {
  const read = await question.evaluate((card) => ({
    question: card.getAttribute('data-question') ?? '',
    item: card.getAttribute('data-item'),
    options: [...card.querySelectorAll('[data-option]')].map((one) => one.getAttribute('data-option') ?? ''),
  }));
  const { item, options, ...asked } = read;
  const ask = {
    ...asked,
    ...(item !== null && { item }),
    options: [...new Set(options)].map((id) => ({ id, label: id })),
  };
  return ask as unknown as Ask;
}

/** Presses what the story says until that question is open; `each` looks at every question before it is answered. */
export async function answerUntil(
  visit: Visit,
  story: Story,
  question = 'after-advice',
  each: (question: string) => Promise<void> = async () => undefined,
): Promise<void> {
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const ask = await openAsk(visit);
    await each(ask.question);
    if (ask.question === question) return;
    await visit.choose(...answerTo(story, ask));
  }
  throw new Error(`“${question}” was not asked in ${MOST_TURNS} turns.`);
}

export const HEEL: Story = {
  'pain-place': ['heel-under'],
  timing: ['first-steps', 'eases', 'after-long'],
  feel: ['stab'],
};
