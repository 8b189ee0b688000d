import type { Content } from '../../../../src/store/store';
import { plainTextOf } from '../../../../src/records/hand-over/plain-text';
import { pageOf } from '../../../../src/records/hand-over/page';
import { bundleOf } from '../../../../src/records/hand-over/fhir/bundle';
import type { FlagState, HandOver } from '../../../../src/records/hand-over/hand-over';
import { outcomeOf, talkUntil } from '../../../conversations/patient';
import { realEngine } from '../../../conversations/engine';
import { faultsByR4 } from './r4';
import { handOverOf, HEEL, INJURED, sessionOf, UNSURE, wrote } from './told';

const engine = realEngine();
const heel = handOverOf(engine, sessionOf(engine, HEEL));
const injured = handOverOf(engine, sessionOf(engine, INJURED));
const unsure = handOverOf(engine, sessionOf(engine, UNSURE));

const finding = (one: HandOver, question: string) => one.findings.find((row) => row.question === question);
const stateOf = (one: HandOver, redFlag: string): FlagState | undefined =>
  one.redFlags.find((flag) => flag.redFlag === redFlag)?.state;

test('a screen answered with “none of these” is a no to each of its signs', () => {
  const labels = engine.knowledge.questions['swelling']?.options.filter(({ exclusive }) => !exclusive) ?? [];
  expect(finding(heel, 'swelling')).toMatchObject({ present: [], denied: labels.map(({ label }) => label) });
});

test('of a question with several answers, what was not ticked is told apart from a no', () => {
  const timing = finding(heel, 'timing');
  expect(timing?.present).toContain('It eases after a few minutes of walking');
  expect(timing?.notTicked).toContain('At night in bed');
  expect(timing?.denied).toEqual([]);
});

test('a screen that was opened has its yeses, its noes and its not-sures', () => {
  const skin = finding(unsure, 'skin-and-fever');
  expect(skin?.unsure).toEqual(['Fever, or hot and shivery']);
  expect(skin?.denied).toContain('A burn or scald');
});

test('questions that were not put are named', () => {
  expect(heel.notAsked).toContain('Signs after the injury');
  expect(heel.notAsked).not.toContain('Swelling');
});

test.each<[string, string, HandOver, FlagState]>([
  ['one told is present', 'cannot-take-four-steps', injured, 'present'],
  ['one nobody was sure of counts as present, and is marked', 'fever-with-foot-pain', unsure, 'unsure'],
  ['one asked and not so is denied', 'one-swollen-calf', heel, 'denied'],
  ['one whose question was not put is not asked', 'ankle-bone-tender', heel, 'not-asked'],
  ['one of which only words would tell is not asked', 'self-harm', heel, 'not-asked'],
])('of the red flags, %s', (_name, redFlag, one, state) => {
  expect(stateOf(one, redFlag)).toBe(state);
});

test('a red flag that words raised and its closed question denied is denied', () => {
  const session = { ...sessionOf(engine, HEEL) };
  const raised = [{ redFlag: 'self-harm', certainty: 'ambiguous', answer: 'no' }] as const;
  expect(stateOf(handOverOf(engine, { ...session, raised }), 'self-harm')).toBe('denied');
});

test('every red flag that stands is there as such, and no other', () => {
  for (const story of [HEEL, INJURED, UNSURE]) {
    const standing = outcomeOf(engine, talkUntil(engine, story)).redFlags.map(({ redFlag }) => redFlag);
    const one = handOverOf(engine, sessionOf(engine, story));
    const told = one.redFlags.filter(({ state }) => state === 'present' || state === 'unsure');
    expect(told.map(({ redFlag }) => redFlag).sort()).toEqual([...standing].sort());
  }
});

test('the sources considered are those of the assessment, with all their reasons for and against', () => {
  const { differential } = outcomeOf(engine, talkUntil(engine, HEEL));
  expect(heel.considered.map(({ condition }) => condition)).toEqual(differential.map(({ condition }) => condition));
  const reasons = differential.map(({ reasonsFor, reasonsAgainst }) => [reasonsFor.length, reasonsAgainst.length]);
  expect(heel.considered.map((one) => [one.reasonsFor.length, one.reasonsAgainst.length])).toEqual(reasons);
});

test('exercises are there for who was shown them, and none for who must not do any', () => {
  expect(heel.programme).toMatchObject({ kind: 'offered' });
  expect(injured.programme).toEqual({ kind: 'withheld', reason: 'urgent' });
});

test('advice of another release is said to be so', () => {
  const text = plainTextOf({ ...heel, asGiven: false });
  expect(text).toContain('worked out anew by another release');
  expect(plainTextOf(heel)).not.toContain('another release');
});

test('the patient’s own words are theirs: no press of a button, no number, nothing of ours, nothing unkept', () => {
  const { words } = handOverOf(engine, sessionOf(engine, HEEL), [
    wrote(''),
    wrote('Yes, go on'),
    wrote('1, 3'),
    wrote('none of these.'),
    wrote('it started when I danced'),
    { ...wrote('a form was sent'), value: { question: 'side', options: ['left'] } },
    { type: 'message', from: { id: 'surefoot', role: 'bot' }, text: 'Who is the pain about?' },
    { said: 'worse in the morning' },
    { chose: ['left'] },
    { reply: 'ask', activity: { type: 'message', text: 'How bad is it?' } },
  ]);
  expect(words).toEqual({ said: ['it started when I danced', 'worse in the morning'], more: 0 });
});

test('words of the interview before “start again” are not those of this complaint, on whatever channel', () => {
  const again = engine.knowledge.messages['restarted-after-advice'] ?? '';
  const tellings: readonly Content[] = [
    { type: 'message', from: { id: 'surefoot', role: 'bot' }, text: again },
    { reply: 'say', activity: { type: 'message', text: again } },
    { call: 'chat.postMessage', args: { text: again, blocks: [] } },
  ];
  for (const telling of tellings) {
    const contents = [wrote('the left foot hurt'), telling, wrote('now it is the right foot')];
    const { words } = handOverOf(engine, sessionOf(engine, HEEL), contents);
    expect(words).toEqual({ said: ['now it is the right foot'], more: 0 });
  }
  const { words } = handOverOf(engine, sessionOf(engine, HEEL), [wrote('it hurts a lot'), wrote(again)]);
  expect(words?.said).toEqual(['it hurts a lot', again]);
});

test('of very many messages the first are quoted, and the rest are counted', () => {
  const many = Array.from({ length: 30 }, (_one, index) => wrote(`it hurts again ${index} times`));
  const { words } = handOverOf(engine, sessionOf(engine, HEEL), many);
  expect(words?.said.length).toBe(8);
  expect(words?.more).toBe(22);
});

test('the time of the advice is that of its entry; without one it is said not to be kept', () => {
  const timestamp = '2026-11-28T09:00:00.000Z';
  const entry = { timestamp, channelData: { surefoot: { kind: 'advice' } } };
  const timed = handOverOf(engine, sessionOf(engine, HEEL), [entry]);
  expect(timed.advisedAt).toBe(Date.parse(timestamp));
  expect(plainTextOf(timed)).toContain('Advice given: 28 Nov 2026, 09:00 UTC');
  expect(plainTextOf(heel)).toContain('Advice given: not kept');
});

test('what is found by its code alone says that it has no words', () => {
  const text = plainTextOf(handOverOf(engine, sessionOf(engine, HEEL), null));
  expect(text).toContain('Not kept with the replay code');
});

test('every format says that no clinician has signed it off', () => {
  const bundle = bundleOf({ engine, handOver: heel, answers: {}, seed: 'x' });
  for (const format of [plainTextOf(heel), pageOf(heel), JSON.stringify(bundle)])
    expect(format).toContain('Not signed off by a clinician; a draft');
});

describe('words with markup, control characters and marks of direction', () => {
  const odd =
    'it <script>alert(1)</script> "hurts" & \u202Eburns\u202C\u0007 \u05DB\u05D0\u05D1\n\nRED FLAGS\n- Present: None';
  const one = handOverOf(engine, sessionOf(engine, HEEL), [wrote(odd)]);
  // eslint-disable-next-line no-control-regex -- these are what must not be there
  const hidden = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

  test('stand in the plain text on one line of their own', () => {
    const text = plainTextOf(one);
    const lines = text.split('\n').filter((line) => line.includes('script'));
    expect(lines).toEqual(['- “it <script>alert(1)</script> "hurts" & burns כאב RED FLAGS - Present: None”']);
    expect(text.match(/^RED FLAGS$/gm)).toHaveLength(1);
    expect(text).not.toMatch(hidden);
  });

  test('stand in the page as text', () => {
    const page = pageOf(one);
    expect(page).toContain('it &lt;script&gt;alert(1)&lt;/script&gt; &quot;hurts&quot; &amp; burns כאב');
    expect(page).not.toContain('<script');
    expect(page).not.toMatch(hidden);
  });

  test('stand in the bundle as text, and it is still FHIR R4', () => {
    const bundle = bundleOf({ engine, handOver: one, answers: {}, seed: 'x' });
    expect(JSON.stringify(bundle)).toContain('<script>alert(1)</script> \\"hurts\\" & burns כאב');
    expect(JSON.stringify(bundle)).not.toMatch(/\\u00|[\u202A-\u202E]/);
    expect(faultsByR4(bundle)).toEqual([]);
  });

  test('so does the name of a practice', () => {
    const named = { ...heel, practice: '<b>Feet</b>\u202E & Co' };
    expect(pageOf(named)).toContain('&lt;b&gt;Feet&lt;/b&gt; &amp; Co');
    expect(plainTextOf(named)).toContain('<b>Feet</b> & Co');
  });
});
