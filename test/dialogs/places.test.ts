import { newSession, speechFor } from '../../dialogs/engine';
import { personWords, speak, type Speech } from '../../dialogs/reply/speech';
import { realEngine } from '../conversations/engine';
import { openAsk, opened } from '../conversations/patient';

const engine = realEngine();
const { places, messages } = engine.knowledge;

const namesIn = (template: string): readonly string[] =>
  [...template.matchAll(/\{([a-z-]+)\}/g)].map(([, name]) => name ?? '');

const speechIn = (code: string | null): Speech => speechFor(engine, newSession(engine, code));

/** The words that the place gives; all others are put in by the dialogue. */
const LOCAL = ['emergency', 'doctor', 'emergency-department', 'urgent-line'];

/** What a patient there can read: every message, with a stand-in for what the dialogue puts in. */
const allSaid = (code: string): readonly string[] => {
  const speech = speechIn(code);
  return Object.entries(messages)
    .filter(([, template]) => speech.place.urgentLine !== undefined || !namesIn(template).includes('urgent-line'))
    .map(([id, template]) => {
      const others = namesIn(template).filter((name) => !LOCAL.includes(name));
      return speak(speech, id, Object.fromEntries(others.map((name) => [name, 'Something'])));
    });
};

/** Words that cannot stand side by side: “a an”, “your the”, “a emergency room”. */
const CLUMSY = [/\b(an?|the|your) (an?|the|your)\b/i, /\ba [aeio]/i, / {2}| [.,;:]/, /[{}]|undefined|null/];

describe.each(Object.keys(places))('in %s', (code) => {
  const said = allSaid(code);

  test.each(CLUMSY)('no sentence matches %s', (clumsy) => {
    expect(said.filter((text) => clumsy.test(text))).toEqual([]);
  });

  test('the number, the doctor and the hospital are named', () => {
    const { emergencyNumber, doctor, emergencyDepartment } = places[code]!;
    expect(said).toContain(`Call ${emergencyNumber ?? 'your local emergency number'} now`);
    expect(said).toContain(`See or speak to a ${doctor} today`);
    expect(said).toContain(`Go to ${emergencyDepartment} now`);
  });

  test('an urgent line is named if there is one, and no other', () => {
    const { urgentLine } = places[code]!;
    const named = / call .+ on [\d ]+\./.test(personWords(speechIn(code)));
    expect(named).toBe(urgentLine !== undefined);
  });
});

test.each([null, 'zz', 'GB ', 'constructor'])('a country that we do not know (%s) gives no number', (code) => {
  expect(speak(speechIn(code), 'action.ambulance')).toBe('Call your local emergency number now');
});

test('the country is what was configured, whatever the patient writes', () => {
  const { session } = opened(engine, null);
  expect(openAsk(opened(engine, null).replies).question).toBe('consent');
  expect(session.place).toBeNull();
});
