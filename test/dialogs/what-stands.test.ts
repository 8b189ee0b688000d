import type { RaisedFlag } from '../../knowledge/answers';
import { raise } from '../../dialogs/keep';
import type { Session } from '../../dialogs/session';
import { keepRight, takenBack } from '../../dialogs/understood';
import { standingOf } from '../../dialogs/standing';
import type { Heard } from '../../dialogs/understand';
import { realEngine } from '../conversations/engine';
import { say, talkUntil } from '../conversations/patient';

const engine = realEngine();
const begun = talkUntil(engine, {}, 'side').session;

describe('a danger that stands is not asked about anew when it is said less surely', () => {
  const again = { redFlag: 'stroke-signs', certainty: 'ambiguous' } as const;
  const after = (flag: RaisedFlag): Session => raise({ ...begun, raised: [flag] }, again);

  test.each<[string, RaisedFlag]>([
    ['said so that nobody can mistake it', { redFlag: 'stroke-signs', certainty: 'unmistakable' }],
    ['asked about and affirmed', { redFlag: 'stroke-signs', certainty: 'ambiguous', answer: 'yes' }],
    ['asked about, and “not sure”', { redFlag: 'stroke-signs', certainty: 'ambiguous', answer: 'unsure' }],
  ])('%s, it stays as it is', (_how, flag) => {
    expect(after(flag).raised).toEqual([flag]);
  });

  test('denied, it is asked about again', () => {
    expect(after({ redFlag: 'stroke-signs', certainty: 'ambiguous', answer: 'no' }).raised).toEqual([again]);
  });
});

/** Two things said in one sentence: a danger that is ticked and asked about, and a side that is taken at its word. */
const told = say(engine, talkUntil(engine, {}, 'pain-place'), 'under my left heel and I have diabetes').session;
const answer = (session: Session, question: string) => session.answers[question];

describe('of what was understood, words leave a tick behind which a red flag could hide', () => {
  const saidWrong = (pressed: boolean): Session => keepRight(engine, told, { ids: [], pressed });

  test('it was understood, and ticked', () => {
    expect(told.understood).toEqual(
      expect.arrayContaining([expect.objectContaining({ question: 'health', option: 'diabetes' })]),
    );
    expect(answer(told, 'health')).toMatchObject({ options: ['diabetes'], origin: 'pre-filled' });
  });

  test('“none of that is right” in words takes back the side, and not the tick', () => {
    expect(answer(saidWrong(false), 'side')).toBeUndefined();
    expect(answer(saidWrong(false), 'health')).toMatchObject({ options: ['diabetes'] });
  });

  test('a press takes back both', () => {
    expect(answer(saidWrong(true), 'side')).toBeUndefined();
    expect(answer(saidWrong(true), 'health')).toBeUndefined();
  });
});

describe('“not the left” takes back what words have put there, and not what was pressed', () => {
  const quiet = { pressed: false, fault: null, command: null, choice: null, dangers: [], deniedDangers: [] };
  const denied = { question: 'side', option: 'left', polarity: 'denied', confidence: 1 };
  const denial = { ...quiet, findings: [denied] } as unknown as Heard;
  const withSide = (origin: 'typed' | 'pressed'): Session => ({
    ...told,
    answers: { ...told.answers, side: { kind: 'chosen', options: ['left'], origin } },
  });

  test.each([
    ['typed', undefined],
    ['pressed', { kind: 'chosen', options: ['left'], origin: 'pressed' }],
  ] as const)('%s', (origin, left) => {
    expect(answer(takenBack(engine, standingOf(engine, withSide(origin)), denial), 'side')).toEqual(left);
  });
});
