import { createReader } from '../../../dialogs/read/create-reader';
import { naturalPort } from '../../../dialogs/read/natural-port';
import { rankConditions } from '../../../knowledge/assess/rank-conditions';
import { patientTexts } from '../../../knowledge/gates/patient-text';
import { loadContent, told } from './content';
import { PRESENTATION_NOTES } from './notes-presentations';

/** What people come with, as the second reading asks for it; what the red flags make of it stands in review-notes.test.ts. */

const knowledge = loadContent();
const read = createReader(knowledge, naturalPort);

const named = PRESENTATION_NOTES.flatMap(({ says, named: all = [] }) =>
  all.map(([answers, conditions]) => ({ says, answers, conditions })),
);
test.each(named)('$says: $answers names $conditions', ({ answers, conditions }) => {
  const shown = rankConditions(knowledge, told(answers).answers).map(({ condition }) => condition);
  expect(shown).toEqual(expect.arrayContaining([...conditions]));
});

const causes = PRESENTATION_NOTES.flatMap(({ causes: all = [] }) => all);
test.each(causes)('%s may come from %s', (redFlag, condition) => {
  expect(knowledge.redFlags[redFlag]?.causes).toContain(condition);
});

const words = PRESENTATION_NOTES.flatMap(({ words: all = [] }) => all);
test.each(words)('“%s” leads to %s', (text, redFlag) => {
  expect(read(text, null).dangers.map((danger) => danger.redFlag)).toContain(redFlag);
});

test('harm by another person is asked about first, kindly, and never holds anything back', () => {
  const flag = knowledge.redFlags['harm-by-other'];
  const heard = knowledge.vocabulary.concepts.filter(({ means }) => 'redFlag' in means && means.redFlag === flag?.id);
  const certainties = heard.map(({ means }) => ('certainty' in means ? means.certainty : ''));
  expect([...new Set(certainties)]).toEqual(['ambiguous']);
  expect(flag).toMatchObject({ urgency: 'routine', hardStop: false, rules: [] });
  expect(flag?.say.why).toContain('not your fault');
});

/** A red eye and red blood cells are no matter of skin. */
const NOT_SKIN = /red, sore eye|red blood cells/gi;

test('where a patient reads of redness, the same sentence tells of skin that only looks darker', () => {
  const sentences = patientTexts(knowledge).flatMap(({ file, key, text }) =>
    text
      .replace(NOT_SKIN, '')
      .split(/(?<=[.?!])\s/)
      .map((sentence) => ({ file, key, sentence })),
  );
  const redAlone = sentences.filter(({ sentence }) => /\bred(ness|der)?\b/i.test(sentence) && !/dark/i.test(sentence));
  expect(
    redAlone.map(({ file, key }) => `${file}, ${key} — redness alone. Say “red, or darker and warmer than usual”.`),
  ).toEqual([]);
});

/** A condition is possible only where some red flag or criterion leads to it, and a red flag names nothing twice. */
test('each red flag that a condition can explain names its likeliest causes, none twice', () => {
  const unexplained = [
    'does-not-fit',
    'getting-worse',
    'harm-by-other',
    'no-better-after-self-care',
    'other-emergency',
    'self-harm',
    'severe-impact',
    'snake-bite',
    'stroke-signs',
  ];
  const flags = Object.values(knowledge.redFlags);
  expect(
    flags
      .filter(({ causes: own }) => own.length === 0)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(unexplained);
  expect(flags.filter(({ causes: own }) => new Set(own).size !== own.length).map(({ id }) => id)).toEqual([]);
});
