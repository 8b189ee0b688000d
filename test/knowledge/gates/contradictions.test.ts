import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { assess } from '../../../knowledge/assess/assess';
import { holds } from '../../../knowledge/assess/criterion';
import { presentIn } from '../../../knowledge/assess/present';
import { rankConditions } from '../../../knowledge/assess/rank-conditions';
import { redFlagUrgency } from '../../../knowledge/assess/screen-red-flags';
import { patientTexts } from '../../../knowledge/gates/patient-text';
import { type Criterion } from '../../../knowledge/criterion-model';
import { loadContent, told } from './content';
import { SEED_EXERCISES } from './seed-exercises';

/** Each row of docs/contradictions.md, and what must stay true of the content so that it is not undone. */

const knowledge = loadContent();
const exercises = Object.values(knowledge.exercises);
const conditions = Object.values(knowledge.conditions);
const criteria = conditions.flatMap((condition) => condition.criteria.map((one) => ({ ...one, id: condition.id })));
const texts = patientTexts(knowledge);

const exercise = (id: string) => knowledge.exercises[id]!;
const programme = (id: string) => knowledge.programmes[id]!;
const condition = (id: string) => knowledge.conditions[id]!;
const selfCare = (id: string) => knowledge.selfCare[id]!;
const entry = (id: string, one: string) => programme(id).exercises.find((each) => each.exercise === one)!;

type Choices = Readonly<Record<string, readonly string[]>>;
const urgencyOf = (choices: Choices) => redFlagUrgency(knowledge, told(choices));
const isMet = (when: Criterion | undefined, choices: Choices) =>
  when !== undefined && holds(when, presentIn(knowledge.questions, told(choices).answers));

/** The files of these folders in which a patient reads such words. */
const saying = (words: RegExp, folders = /knowledge\/(exercises|programmes|conditions|self-care)\//) =>
  texts.filter(({ file, text }) => folders.test(file) && words.test(text)).map(({ file }) => file);

const SETTLED: Readonly<Record<string, () => void>> = {
  'Holds that ease pain': () => {
    expect(saying(/\b(is|are|been) proven\b|\bproven to\b/i)).toEqual([]);
    const { name, purpose, feel, dosage } = exercise('calf-raise-hold');
    expect([name, purpose, feel, dosage.words].join(' ')).not.toMatch(
      /pain.relie|(ease|reduce|calm|stop)s? (the )?pain/i,
    );
  },
  'Pain limit': () => {
    const stop = 'The pain goes above 5 out of 10, or is worse the next morning.';
    expect(exercises.filter(({ stopIf }) => !stopIf.includes(stop))).toEqual([]);
    expect(exercises.filter(({ painLimit }) => painLimit.stopAbove !== 5 || painLimit.fineTo !== 3)).toEqual([]);
    expect(saying(/\b[6-9] out of 10/)).toEqual([]);
  },
  'Numbness and self-care': () => {
    expect(condition('tarsal-tunnel-syndrome').urgency).toBe('routine');
    expect(urgencyOf({ 'nerve-signs': ['one-area'] })).toBe('routine');
    expect(urgencyOf({ 'nerve-signs': ['weak'] })).toBe('same-day');
    expect(knowledge.redFlags['both-feet-numb']?.hardStop).toBe(true);
  },
  'Ice on a numb foot': () => {
    const { notWhen, advice } = selfCare('ice');
    const barred = [{ 'nerve-signs': ['sole'] }, { health: ['diabetes'] }, { health: ['circulation'] }];
    expect(barred.map((one) => isMet(notWhen, one))).toEqual([true, true, true]);
    expect(advice).toMatch(/wrapped.*10 to 20 minutes.*white or numb/s);
  },
  'Front impingement and giving way': () => {
    const counted = criteria.filter(({ id, bearing }) => id === 'anterior-ankle-impingement' && bearing !== 'against');
    expect(counted.filter(({ when }) => JSON.stringify(when).includes('gives-way'))).toEqual([]);
    expect(urgencyOf({ 'nerve-signs': ['gives-way'] })).toBe('routine');
  },
  'Same exercises, front and back': () => {
    expect(entry('anterior-ankle-impingement', 'long-hold-calf-stretch').note).toMatch(
      /Leave this one out if it pinches/,
    );
    const press = entry('posterior-ankle-impingement', 'band-foot-press');
    expect(press.stage).toBe(programme('posterior-ankle-impingement').stages.length);
    expect(press.note).toMatch(/half way/);
  },
  'Supervised first': () => {
    for (const id of ['anterior-ankle-impingement', 'posterior-ankle-impingement']) {
      expect(programme(id).intro).toMatch(/physio check these with you first/);
    }
    for (const id of ['foam-pad-balance', 'single-leg-deadlift']) {
      expect(isMet(exercise(id).notWhen, { 'before-exercises': ['unsteady'] })).toBe(true);
    }
  },
  'How long before a doctor': () => {
    expect(urgencyOf({ 'before-exercises': ['tried-long'] })).toBe('routine');
    expect(JSON.stringify(knowledge.redFlags['no-better-after-self-care']?.say)).toMatch(/2 weeks.*12 weeks/s);
    expect([...new Set(Object.values(knowledge.programmes).map(({ reviewAfterWeeks }) => reviewAfterWeeks))]).toEqual([
      2,
    ]);
  },
  'What a metatarsal is': () => {
    expect(saying(/bones (that|which) make up the toes/i)).toEqual([]);
    expect(condition('metatarsalgia').explanation).toMatch(/join the middle of your foot to the toes/);
  },
  'Metatarsalgia as a disease': () => {
    expect(condition('metatarsalgia').explanation).toMatch(/a name\s+for the soreness/);
    expect(condition('metatarsalgia').couldAlsoBe.length).toBeGreaterThanOrEqual(2);
  },
  'Plantar fasciitis as inflammation': () => {
    const { layName, explanation } = condition('plantar-heel-pain');
    expect(layName).toMatch(/sore, overloaded band/);
    expect(explanation).not.toMatch(/inflam|tight|weak/i);
  },
  'Strength or stretch': () => {
    const { intro, exercises: all } = programme('plantar-heel-pain');
    expect(intro).toMatch(/cannot say that one is best/);
    const kinds = all.map((one) => exercise(one.exercise).trains);
    expect(kinds).toEqual(expect.arrayContaining(['mobility', 'strength']));
  },
  'Nerve glides': () => {
    const glides = exercises.filter(({ trains }) => trains === 'nerve');
    expect(glides.map(({ id }) => id)).toEqual(['seated-nerve-glide', 'tibial-nerve-glide']);
    expect(glides.filter(({ purpose }) => !/small and mixed/.test(purpose))).toEqual([]);
  },
  'Anti-inflammatory tablets': () => {
    const { advice } = selfCare('pain-relief');
    expect(advice).toMatch(/Ask a pharmacist.*pregnant.*65.*blood thinner.*last 2 days/s);
    expect(advice).not.toMatch(/\d+ ?(mg|times)/);
  },
  'Where the tunnel is': () => {
    expect(condition('tarsal-tunnel-syndrome').explanation).toMatch(/behind and below the bump/);
    const inner = knowledge.questions['pain-place']?.options.find(({ id }) => id === 'ankle-inner');
    expect(inner?.label).toMatch(/behind the inside ankle bone/);
  },
  'Repeats in a set': () => {
    expect(exercise('two-foot-heel-lift').dosage.reps).toEqual([15, 20]);
    const over15 = exercises.filter(({ dosage }) => /over 15/.test(dosage.words)).map(({ id }) => id);
    expect(over15).toEqual(['single-leg-calf-raise', 'slow-lowering-calf-raise', 'two-up-one-down-calf-raise']);
  },
  'Seconds of a stretch': () => {
    const held = ['wall-calf-stretch', 'long-hold-calf-stretch', 'soleus-stretch'].map((id) => exercise(id).dosage);
    expect(held.map(({ holdSeconds }) => holdSeconds)).toEqual([
      [15, 30],
      [30, 30],
      [45, 45],
    ]);
  },
  'Ankle rules in a chat': () => {
    expect(urgencyOf({ injury: ['yes'], 'injury-signs': ['bone-sore'] })).not.toBeNull();
    // “None of these” clears nobody: it turns no rule round, and speaks for a sprain only weakly.
    const none = (value: unknown) => JSON.stringify(value).includes('"injury-signs":["none"]');
    expect(criteria.filter(({ when, bearing }) => bearing !== 'possible' && none(when))).toEqual([]);
    expect(Object.values(knowledge.redFlags).filter(({ rules }) => none(rules))).toEqual([]);
  },
  'Torn heel cord and tiptoe': () => {
    const snap: Choices = { 'pop-or-snap': ['yes'], 'pain-place': ['achilles'] };
    expect(urgencyOf(snap)).toBe('emergency-department');
    expect(urgencyOf({ ...snap, movement: ['none'], severity: ['mild'] })).toBe('emergency-department');
    expect(JSON.stringify(knowledge.redFlags['achilles-snap']?.rules)).not.toMatch(/movement/);
  },
  'Infected joint': () => {
    expect(urgencyOf({ swelling: ['hot-joint'] })).toBe('same-day');
    expect(urgencyOf({ swelling: ['hot-joint'], 'skin-and-fever': ['fever'] })).toBe('emergency-department');
    expect(urgencyOf({ swelling: ['hot-joint'], health: ['immune'] })).toBe('emergency-department');
  },
  'Night pain': () => {
    expect(urgencyOf({ timing: ['night'] })).toBeNull();
    expect(rankConditions(knowledge, told({ timing: ['night'] }).answers)).toEqual([]);
    expect(urgencyOf({ timing: ['night'], 'rest-pain': ['hang-down'] })).toBe('same-day');
  },
  'Cauda equina': () => {
    expect(urgencyOf({ 'emergency-screen': ['saddle'] })).toBe('ambulance');
  },
  'Rest or movement after a sprain': () => {
    expect(selfCare('first-days-after-injury').advice).toMatch(/2 or 3 days.*begin to move/s);
    expect(programme('outer-ankle').selfCare).toContain('first-days-after-injury');
  },
  'Missing doses': () => {
    const undosed = SEED_EXERCISES.flatMap(({ dose, carriedBy }) =>
      dose === 'none stated' && 'exercise' in carriedBy ? [exercise(carriedBy.exercise)] : [],
    );
    expect(undosed.length).toBeGreaterThanOrEqual(13);
    expect(undosed.filter(({ dosage }) => dosage.from === 'source').map(({ id }) => id)).toEqual([]);
  },
};

const ROOT = path.resolve(__dirname, '../../..');
const rows = readFileSync(path.join(ROOT, 'docs/contradictions.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()));

describe('the contradiction about', () => {
  test.each(Object.entries(SETTLED))('“%s” stays settled', (_topic, check) => check());
});

test('the page tells of the same twenty-four, in the same order', () => {
  expect(rows.map(([, topic]) => topic)).toEqual(Object.keys(SETTLED));
  expect(rows).toHaveLength(24);
});

test('the page names files and sources that are there', () => {
  const named = rows.flatMap(([, , , , , where = '']) => where.split(', ')).map((one) => one.replace(/ \(.*/, ''));
  const files = named.filter((one) => !one.includes('*') && !one.endsWith('.ts'));
  expect(files.filter((one) => !existsSync(path.join(ROOT, 'knowledge', `${one}.yaml`)))).toEqual([]);
  const sources = rows.flatMap((cells) =>
    cells
      .slice(2, 4)
      .join(' ')
      .match(/\b[a-z]+(-[a-z0-9]+)*-[a-z0-9]*\d[a-z0-9]*\b/g),
  );
  const known = Object.keys(knowledge.sources);
  expect(sources.filter((one) => one !== null && !known.includes(one))).toEqual([]);
});

test('ice is kept from a foot that is numb, has little blood, or is of somebody with diabetes', () => {
  const places = knowledge.questions['pain-place']!.options.map(({ id }) => id);
  const iced = (more: Choices) =>
    places.filter((place) => {
      const answers = { 'pain-place': [place], movement: ['bend-up'], timing: ['down-stairs', 'during'], ...more };
      return assess(knowledge, told(answers)).selfCare.includes('ice');
    });
  expect(iced({})).not.toEqual([]);
  for (const numb of ['sole', 'both', 'one-area']) expect(iced({ 'nerve-signs': [numb] })).toEqual([]);
  for (const health of ['diabetes', 'circulation']) expect(iced({ health: [health] })).toEqual([]);
});
