import type { Session } from '../../dialogs/session';
import { standingOf } from '../../dialogs/standing';
import { takeTurn } from '../../dialogs/take-turn';
import type { Answer } from '../../knowledge/answers';
import { realEngine } from '../conversations/engine';
import { outcomeOf, openAsk, talkUntil } from '../conversations/patient';
import { CONDITION_STORIES, URGENCY_STORIES } from '../conversations/stories';

const engine = realEngine();
const story = CONDITION_STORIES[0]?.story ?? {};

/** As an earlier release stored it: another hash, and none of the fields that came later. */
const older = (session: Session): Session => {
  const { language: _l, changing: _c, understood: _u, ...early } = session;
  return JSON.parse(JSON.stringify({ ...early, knowledgeHash: 'of-an-earlier-release' })) as Session;
};

const screens = Object.values(engine.knowledge.questions).filter(({ id, screen }) => screen && id in answersOf());
function answersOf(): Session['answers'] {
  return talkUntil(engine, story).session.answers;
}

test.each([...CONDITION_STORIES, ...URGENCY_STORIES])(
  'a session of an earlier release stands at the same place with the same advice ($urgency)',
  (one) => {
    const talk = talkUntil(engine, one.story);
    const stored = older(talk.session);
    expect(standingOf(engine, stored).located).toEqual(standingOf(engine, talk.session).located);
    expect(outcomeOf(engine, { ...talk, session: stored })).toEqual(outcomeOf(engine, talk));
  },
);

test('half-way, it is asked what it would have been asked', () => {
  const talk = talkUntil(engine, story, 'timing');
  const again = takeTurn(engine, older(talk.session), { kind: 'said', text: 'help' });
  expect(openAsk(again.replies).question).toBe('timing');
  expect(again.session.knowledgeHash).toBe(engine.knowledge.hash);
});

test('there are red-flag screens to be left out', () => {
  expect(screens.length).toBeGreaterThan(3);
});

test.each(screens.map(({ id }) => id))(
  'the red-flag screen %s that an earlier release did not ask is asked now',
  (id) => {
    const { session } = talkUntil(engine, story);
    const { [id]: _left, ...answers } = session.answers;
    const { position } = standingOf(engine, older({ ...session, answers })).located;
    expect(position).toEqual({ at: 'question', question: id });
  },
);

test.each(screens.map(({ id }) => id))('a skip of %s counted once by an earlier release is asked once more', (id) => {
  const { session } = talkUntil(engine, story);
  const skipped: Answer = { kind: 'skipped', times: 1, origin: 'pressed' };
  const { position } = standingOf(
    engine,
    older({ ...session, answers: { ...session.answers, [id]: skipped } }),
  ).located;
  expect(position).toEqual({ at: 'question', question: id });
});
