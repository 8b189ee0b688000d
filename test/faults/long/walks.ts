import type { Core, Turn } from '../../../src/conversation/core';
import type { Reply } from '../../../dialogs/reply/reply';
import type { Input } from '../../../dialogs/session';
import { answerTo, openAsk, type Story } from '../../conversations/patient';
import { CONDITION_STORIES, URGENCY_STORIES } from '../../conversations/stories';

/** What a patient does, and what came of it when nothing disturbed it. */
export interface Step {
  readonly input: Input;
  readonly turn: Turn;
}

/** A whole talk of one patient, from hello to advice; the first step opens it. */
export interface Walk {
  readonly name: string;
  readonly steps: readonly Step[];
}

const MOST_STEPS = 120;
const ADVISED = 'after-advice';

/** Words that come between the answers: what is not understood, questions, going back, a sign of danger. */
const ASIDES = ['back', 'why do you ask', 'blue bicycle rain', 'hello', 'my foot has turned cold and white', 'yes'];

/** As it comes back from a store or over a wire. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const pressed = (story: Story, replies: readonly Reply[]): Input => {
  const ask = openAsk(replies);
  const { question, item } = ask;
  return { kind: 'chose', question, ...(item !== undefined && { item }), options: answerTo(story, ask) };
};

function walkOf(core: Core, name: string, { story, asides }: { story: Story; asides: number }): Walk {
  const steps: Step[] = [];
  const take = (input: Input): void => {
    const session = steps.at(-1)?.turn.session ?? plain(core.newSession());
    steps.push({ input, turn: plain(core.takeTurn(session, input)) });
  };
  const replies = (): readonly Reply[] => steps.at(-1)?.turn.replies ?? [];
  take({ kind: 'opened' });
  while (openAsk(replies()).question !== ADVISED && steps.length < MOST_STEPS) {
    const aside =
      asides > 0 && steps.length % asides === 0 ? ASIDES[(steps.length / asides) % ASIDES.length] : undefined;
    take(aside === undefined ? pressed(story, replies()) : { kind: 'said', text: aside });
  }
  return { name, steps };
}

/** Patients of every condition and every urgency, who only press, and who also write. */
export function walksOf(core: Core): Walk[] {
  const stories = [
    ...CONDITION_STORIES.map(({ condition, story }) => ({ name: condition, story })),
    ...URGENCY_STORIES.map(({ urgency, story }) => ({ name: urgency, story })),
  ];
  return stories.flatMap(({ name, story }) =>
    [0, 4].map((asides) => walkOf(core, asides === 0 ? name : `${name}, in words too`, { story, asides })),
  );
}
