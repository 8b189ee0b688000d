import fc from 'fast-check';
import type { Findings } from '../../knowledge/answers';
import { assess } from '../../knowledge/assess/assess';
import { newSession, speechFor } from '../../dialogs/engine';
import { adviceCard, adviceFor } from '../../dialogs/reply/advice';
import { laterExercises } from '../../dialogs/reply/about-advice';
import type { Advice, ExerciseCard, Origin, Reply, Section } from '../../dialogs/reply/reply';
import { realEngine } from '../conversations/engine';
import { anyFindings } from '../knowledge/gates/any-findings';
import { told } from '../knowledge/gates/content';

const engine = realEngine();
const { knowledge } = engine;
const speech = speechFor(engine, newSession(engine, 'gb'));

type Card = Advice | ExerciseCard;
const cardsOf = (findings: Findings): readonly Card[] =>
  [...adviceFor(speech, findings), ...laterExercises(speech, assess(knowledge, findings))].filter(
    (reply: Reply): reply is Card => reply.kind === 'advice' || reply.kind === 'exercise',
  );

const originsOf = (card: Card): readonly Origin[] => [
  ...(card.kind === 'exercise' && card.origin ? [card.origin] : []),
  ...card.sections.flatMap(({ origins }) => origins ?? []),
];

const wrongIn = (card: Card): readonly string[] => [
  ...card.sections.filter(({ lines, origins }) => lines.length !== origins?.length).map(({ id }) => `${id}: a line`),
  ...originsOf(card).flatMap(({ sources }) => sources.filter((id) => card.sources?.[id] === undefined)),
  ...originsOf(card).flatMap(({ reviewed }) => (/^\d{4}-\d\d-\d\d$/.test(reviewed) ? [] : [`reviewed ${reviewed}`])),
];

test('every line shown says where it comes from, and every source it names is there', () => {
  fc.assert(
    fc.property(anyFindings(knowledge), (findings) => {
      expect(cardsOf(findings).flatMap(wrongIn)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('no line is said twice in a section', () => {
  fc.assert(
    fc.property(anyFindings(knowledge), (findings) => {
      for (const { lines } of adviceCard(speech, findings).sections) expect(new Set(lines).size).toBe(lines.length);
    }),
    { numRuns: 100 },
  );
});

const sectionIn = (card: Card, id: string): Section => {
  const found = card.sections.find((section) => section.id === id);
  if (found === undefined) throw new Error(`There is no section “${id}”.`);
  return found;
};
const sourcesOf = (cites: readonly { source: string }[] = []) => [...new Set(cites.map(({ source }) => source))];

const heel = told({ 'pain-place': ['heel-under'], timing: ['first-steps', 'eases', 'after-long'], feel: ['stab'] });

/** What the heel is given to do. */
const offered = () => {
  const { programme, selfCare } = assess(knowledge, heel);
  if (programme.kind !== 'offered') throw new Error('Exercises were expected.');
  return { programme: knowledge.programmes[programme.programme]!, selfCare };
};

describe('a line cites', () => {
  test('the red flag whose words it is', () => {
    const card = adviceCard(speech, told({ 'emergency-screen': ['cold-pale'] }));
    const [raised] = assess(knowledge, told({ 'emergency-screen': ['cold-pale'] })).redFlags;
    const flag = knowledge.redFlags[raised!.redFlag]!;
    for (const id of ['why', 'tell', 'meanwhile']) {
      expect(sectionIn(card, id).origins?.[0]).toMatchObject({
        sources: sourcesOf(flag.cites),
        reviewed: flag.review.lastReviewed,
        draft: true,
      });
    }
  });

  test('the claim of the condition that it is the reason of', () => {
    const [reason] = assess(knowledge, heel).differential[0]!.reasonsFor;
    const { lines, origins } = sectionIn(adviceCard(speech, heel), 'reasons');
    expect(lines[0]).toBe(reason!.because);
    expect(origins?.[0]?.sources).toEqual(sourcesOf(reason!.cites));
  });

  test('all conditions that it names', () => {
    const close = told({ 'pain-place': ['achilles', 'heel-back'], timing: ['first-steps'], feel: ['ache'] });
    const { differential } = assess(knowledge, close);
    expect(differential.length).toBeGreaterThan(1);
    const expected = differential.flatMap(({ condition }) => sourcesOf(knowledge.conditions[condition]?.cites));
    const [first] = sectionIn(adviceCard(speech, close), 'source').origins ?? [];
    expect(new Set(first?.sources)).toEqual(new Set(expected));
  });

  test('the programme, its advice for home and the exercise that it is part of', () => {
    const [card, exercise] = cardsOf(heel) as [Advice, ExerciseCard];
    const { programme, selfCare } = offered();
    const { exercises } = knowledge;
    const advice = knowledge.selfCare[selfCare[0]!]!;
    expect(sectionIn(card, 'self-care').origins?.[0]?.sources).toEqual(sourcesOf(advice.cites));
    expect(sectionIn(card, 'programme').origins?.[0]?.sources).toEqual(sourcesOf(programme.cites));
    const own = sourcesOf(exercises[exercise.exercise]!.cites);
    expect(exercise.origin?.sources).toEqual(own);
    expect(sectionIn(exercise, 'stop').origins?.[0]?.sources).toEqual(own);
  });

  test('nothing where it is a fixed message of ours, which is as old as the oldest file of the knowledge', () => {
    const [origin] = sectionIn(adviceCard(speech, heel), 'how-soon').origins ?? [];
    const oldest = Object.values(knowledge.conditions).map(({ review }) => review.lastReviewed);
    expect(origin).toMatchObject({ sources: [], certainty: null, draft: true });
    expect(origin!.reviewed <= oldest.sort()[0]!).toBe(true);
  });
});

test('the certainty of a line is that of the weakest claim behind it', () => {
  const order = ['strong', 'moderate', 'weak', 'clinical-reasoning'];
  const cited = offered().programme.cites.map(({ certainty }) => order.indexOf(certainty));
  const [origin] = sectionIn(adviceCard(speech, heel), 'programme').origins ?? [];
  expect(origin?.certainty).toBe(order[Math.max(...cited)]);
});

test('a source tells enough to be found', () => {
  for (const { title, address } of Object.values(adviceCard(speech, heel).sources ?? {})) {
    expect([title, address]).not.toContain('');
  }
});
