import { speechFor } from '../../dialogs/engine';
import { leftOut } from '../../dialogs/reply/about-advice';
import type { ProgrammeChoice } from '../../knowledge/assess/assessment';
import { realEngine } from '../conversations/engine';
import { opened, outcomeOf, press, say, talkUntil, type Talk } from '../conversations/patient';

const engine = realEngine();

const heel = { injury: ['no'], 'pain-place': ['heel-under'], timing: ['first-steps', 'eases'] };
const advised = (story: Record<string, readonly string[]> = {}) => talkUntil(engine, { ...heel, ...story });
const saidIn = ({ replies }: Talk): string => replies.map((one) => (one.kind === 'say' ? one.text : '')).join('\n');
const cards = ({ replies }: Talk) => replies.flatMap((one) => (one.kind === 'exercise' ? [one] : []));
const choices = ({ replies }: Talk) =>
  replies.flatMap((one) => (one.kind === 'ask' ? one.options.map(({ id }) => id) : []));
const sections = (talk: Talk) =>
  talk.replies
    .flatMap((one) => (one.kind === 'advice' ? one.sections : []))
    .map(({ id, lines }) => [id, lines.join(' ')] as const);
const section = (talk: Talk, id: string): string => new Map(sections(talk)).get(id) ?? '';

describe('after the advice', () => {
  test.each(['show the later exercises', 'what comes next'])(
    '“%s” shows the cards of the later stages, each with its start',
    (words) => {
      const now = cards(advised());
      const later = cards(say(engine, advised(), words));
      expect(later.length).toBeGreaterThan(0);
      expect(later.filter(({ exercise }) => now.some((one) => one.exercise === exercise))).toEqual([]);
      for (const { purpose } of later) expect(purpose).toMatch(/^Stage \d, .*Start it when this is true: /);
    },
  );

  test('the advice names what comes later, and when', () => {
    expect(section(advised(), 'later')).toMatch(/Stage 2, .*Start it when this is true: .* It brings: /);
  });

  test('“what was left out” says each exercise with the answer that rules it out', () => {
    const talk = say(engine, advised({ 'before-exercises': ['unsteady'] }), 'what was left out?');
    expect(saidIn(talk)).toContain('I fall, get dizzy or feel unsteady when I stand');
    expect(saidIn(talk).split('I left out:').length - 1).toBe(1);
  });

  test('an exercise that a red flag rules out is named with its sign', () => {
    const talk = advised();
    const assessment = outcomeOf(engine, talk);
    const why = { kind: 'red-flags', redFlags: ['tingling-one-foot'] } as const;
    const programme = { ...assessment.programme, leftOut: [{ exercise: 'foam-pad-balance', why }] } as ProgrammeChoice;
    const [said] = leftOut(speechFor(engine, talk.session), { ...assessment, programme });
    expect(said).toMatchObject({ kind: 'say', text: expect.stringMatching(/tingling.*I left out: .*foam/i) });
  });

  test('“what would make it more urgent” lists signs under each action, the gravest first', () => {
    const said = saidIn(press(engine, advised(), ['what-raises']));
    expect(said).toMatch(/^Call 999 now, if one of these is true:\n- /);
    expect(said.indexOf('Call 999 now')).toBeLessThan(said.indexOf('See or speak to a GP today'));
    expect(said).toContain('\n- Foot suddenly cold, white, grey or blue, and it stays so in the warm');
  });

  test('the advice stays open, and is not given again', () => {
    const talk = press(engine, advised(), ['what-raises']);
    expect(talk.replies.some(({ kind }) => kind === 'advice')).toBe(false);
    expect(choices(talk)).toContain('start-again');
  });

  test('only what there is something to say about is offered', () => {
    expect(choices(advised())).toEqual(expect.arrayContaining(['later-exercises', 'what-raises']));
    expect(choices(advised())).not.toContain('left-out');
    const ambulance = talkUntil(engine, { 'emergency-screen': ['chest'] });
    expect(choices(ambulance)).toEqual(['change-answer', 'start-again', 'person']);
    expect(saidIn(say(engine, ambulance, 'what would make it more urgent'))).toContain('Nothing that I ask');
  });
});

test.each(['show the later exercises', 'what was left out', 'what would make it more urgent'])(
  'before the advice, “%s” waits for it, and the question is put again',
  (words) => {
    const talk = say(engine, talkUntil(engine, heel, 'timing'), words);
    expect(saidIn(talk)).toContain('once you have my advice');
    expect(talk.replies.at(-1)).toMatchObject({ kind: 'ask', question: 'timing' });
  },
);

describe('one advice says one thing', () => {
  test('nobody is told that they said what they were only not sure about', () => {
    const talk = say(engine, talkUntil(engine, heel, 'emergency-screen'), 'not sure');
    expect(section(talk, 'why')).toContain('You were not sure about this, so I count it: ');
    expect(section(talk, 'why')).not.toContain('You told me');
    expect(section(talk, 'tell')).toContain('I was not sure about this');
  });

  test('where a red flag asks for today, no likely source with a course of its own stands beside it', () => {
    const talk = advised({ swelling: ['one-calf'] });
    expect(section(talk, 'source')).toBe('Someone should look at it today. Then they can say what it is.');
    expect(sections(talk).map(([id]) => id)).not.toContain('course');
  });

  test('words that could mean worse than the answers they bring are asked about', () => {
    const talk = say(
      engine,
      talkUntil(engine, {}, 'about-whom'),
      'I spilt boiling water on my foot and it has blistered',
    );
    expect(talk.replies.at(-1)).toMatchObject({ kind: 'ask', question: 'danger-check', item: 'burn-or-scald' });
  });

  test('an emergency by a condition alone says why, and what to do until then', () => {
    const talk = talkUntil(engine, { 'pain-place': ['achilles'], onset: ['sudden'], movement: ['one-leg-heel'] });
    expect(section(talk, 'why')).toContain('can come from a tear');
    expect(section(talk, 'meanwhile')).toContain('Put no weight on it');
  });

  test('whoever cannot be seen today is told where to go, with and without an urgent line', () => {
    const talk = (place: string) =>
      talkUntil(engine, { ...heel, swelling: ['one-calf'] }, 'after-advice', opened(engine, place));
    expect(section(talk('gb'), 'how-soon')).toContain('111');
    expect(section(talk('us'), 'how-soon')).toContain('emergency room');
  });
});
