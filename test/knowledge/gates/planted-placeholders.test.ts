import { formatComplaint } from '../../../knowledge/gates/complaint';
import { placeholderComplaints } from '../../../knowledge/gates/placeholders';
import { SPOKEN_MESSAGES } from '../../../knowledge/gates/spoken-messages';
import { type Knowledge } from '../../../knowledge/model';
import { condition, exercise, knowledgeOf, programme, question, redFlag, selfCare } from '../small-knowledge';
import { loadContent } from './content';

const real = loadContent();
const told = (knowledge: Knowledge) => placeholderComplaints(knowledge, SPOKEN_MESSAGES).map(formatComplaint);
const withMessages = (changes: Readonly<Record<string, string>>) =>
  told({ ...real, messages: { ...real.messages, ...changes } });

/** Only this content, with all messages and places as they are. */
const holding = (parts: Parameters<typeof knowledgeOf>[0]) =>
  told({ ...knowledgeOf(parts), messages: real.messages, places: real.places });

test('the content as it stands can be said', () => {
  expect(told(real)).toEqual([]);
});

describe('an emergency would not get its advice', () => {
  test('by a placeholder that nothing fills in', () => {
    const say = { why: 'x', tell: 'Call {emergency-number}', meanwhile: [] };
    expect(holding({ redFlags: [redFlag('cold', 'ambulance', { say })] })).toEqual([
      expect.stringMatching(
        /^knowledge\/red-flags\/cold\.yaml, say\.tell — nothing is filled in for “\{emergency-number\}”\. Did you mean/,
      ),
    ]);
  });

  test('without a message that the code says, and is told which one was renamed', () => {
    const { 'action.ambulance': action = '', ...others } = real.messages;
    expect(told({ ...real, messages: { ...others, 'action.ambulanse': action } })).toEqual([
      'knowledge/messages/en, action.ambulance — the message “action.ambulance” is missing, and without it a patient gets no answer. Add it, or put its name back.',
      'knowledge/messages/en, action.ambulanse — nothing says the message “action.ambulanse”. Did you mean “action.ambulance”? Use one of: action.ambulance. Or delete it.',
    ]);
  });

  test('without the place for those whose country is not known', () => {
    const { elsewhere: _gone, ...places } = real.places;
    expect(told({ ...real, places })).toEqual([expect.stringMatching(/^knowledge\/places\/elsewhere\.yaml — it is/)]);
  });

  test.each([
    ['a word that the message is not given', { help: 'Ask {names}.' }, 'help', '{names}'],
    ['a word in capitals', { help: 'Call {Emergency}.' }, 'help', '{Emergency}'],
    ['a bracket that stands alone', { help: 'Call {emergency.' }, 'help', '{'],
    ['the urgent line, which some countries lack', { help: 'Call {urgent-line}.' }, 'help', '{urgent-line}'],
  ])('by %s', (_what, changes, key, bracket) => {
    expect(withMessages(changes)).toEqual([
      expect.stringContaining(`, ${key} — nothing is filled in for “${bracket}”`),
    ]);
  });

  test('by a message that leaves out what it is for', () => {
    expect(withMessages({ 'advice-stands': 'My advice stays the same.' })).toEqual([
      'knowledge/messages/en, advice-stands — “{action}” is left out of it. Say where it stands.',
    ]);
  });
});

describe('a patient would read the brackets', () => {
  const CALL = 'Call your {doctor}.';

  test.each([
    ['exercises', { exercises: [exercise('hop', { steps: ['Stand.', CALL] })] }, 'steps.2'],
    ['self-care', { selfCare: [selfCare('ice', { advice: CALL })] }, 'advice'],
    ['questions', { questions: [question('timing', ['rest'], { help: CALL })] }, 'help'],
    ['programmes', { programmes: [programme('heel', [], { intro: CALL })] }, 'intro'],
    ['red-flags', { redFlags: [redFlag('cold', 'soon', { ask: CALL })] }, 'ask'],
    ['conditions', { conditions: [condition('sore', [], { couldAlsoBe: ['a', CALL] })] }, 'couldAlsoBe.2'],
    ['conditions', { conditions: [condition('sore', [], { name: CALL })] }, 'name'],
  ])('of %s: %j', (folder, parts, key) => {
    expect(holding(parts)).toEqual([
      expect.stringMatching(
        new RegExp(`^knowledge/${folder}/[a-z]+\\.yaml, ${key.replace('.', '\\.')} — “\\{doctor\\}” would be read as`),
      ),
    ]);
  });

  test('but not of what the dialogue says in the words of the country', () => {
    const conditions = [
      condition('sore', [], { explanation: CALL, course: CALL, seekReview: CALL, safetyNet: ['Go.', CALL] }),
      condition('torn', [], { programme: null, whyNoProgramme: CALL }),
    ];
    const redFlags = [redFlag('cold', 'soon', { say: { why: CALL, tell: CALL, meanwhile: [CALL] } })];
    expect(holding({ conditions, redFlags })).toEqual([]);
  });
});
