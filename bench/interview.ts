import path from 'node:path';
import { createEngine, type Engine } from '../dialogs/engine';
import { naturalPort } from '../dialogs/read/natural-port';
import { openKnowledge } from '../knowledge/open';
import { answerTo, give, openAsk, opened, type Story } from '../test/conversations/patient';

export const ROOT = path.resolve(__dirname, '..');

/** One press of a patient: what is sent, and the words on the buttons. */
export interface Press {
  readonly question: string;
  readonly item?: string;
  readonly options: readonly string[];
  readonly label: string;
}

export const theEngine = (): Engine => {
  const knowledge = openKnowledge(path.join(ROOT, 'knowledge'), path.join(ROOT, 'dist/compiled'));
  return createEngine({ knowledge, tools: naturalPort, practice: {} });
};

/** Heel pain, told by buttons: the whole interview up to the advice. */
export const HEEL: Story = { 'pain-place': ['heel-under'], timing: ['first-steps'], feel: ['not-sure'] };
const LONGEST = 60;

/** All presses of the interview in their order, found by walking through it once. */
export function pressesOf(engine: Engine, story: Story = HEEL): readonly Press[] {
  const presses: Press[] = [];
  let talk = opened(engine);
  for (let turn = 0; turn < LONGEST; turn += 1) {
    const ask = openAsk(talk.replies);
    if (ask.question === 'after-advice') return presses;
    const known = [...ask.options, ...ask.commands].map(({ id }) => id);
    const wanted = answerTo(story, ask).filter((id) => known.includes(id));
    const options = wanted.length > 0 ? wanted : known.slice(0, 1);
    const label = ask.options.find(({ id }) => id === options[0])?.label ?? options[0] ?? '';
    const item = ask.item === undefined ? {} : { item: ask.item };
    presses.push({ question: ask.question, ...item, options, label });
    talk = give(engine, talk, { kind: 'chose', question: ask.question, ...item, options });
  }
  throw new Error('The interview does not end.');
}
