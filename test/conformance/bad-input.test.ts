import { plainText } from '../../src/channels/plain-text';
import { answer } from '../../src/conversation/answer';
import { received } from '../../src/channels/received';
import { realCore } from '../channels/support/real-core';
import { catalogueOf, factsIn } from './catalogue';
import { type Channels, startChannels } from './channels';
import type { Line, Shown } from './channel';
import { type Act, rehearse } from './script';

let channels: Channels;
beforeAll(async () => {
  channels = await startChannels();
});
afterAll(() => channels.stop());

const NAMES = ['web', 'teams', 'slack', 'terminal', 'bot without buttons'];

/** Up to the first question, and what any of these texts is answered by the dialogue itself. */
const begun = rehearse(realCore, [{ press: ['agree'] }, { press: ['me-adult'] }]);
const [opens, agrees, goesOn] = begun.map(({ act }) => act) as [Act, Act, Act];
const greeted = realCore.takeTurn(realCore.newSession(), { kind: 'opened' });
const { session } = realCore.takeTurn(greeted.session, { kind: 'chose', question: 'consent', options: ['agree'] });

const repliesTo = (text: string) => answer(realCore, session, received({ text, attachments: 0 })).turn.replies;

const TEXTS: readonly (readonly [string, string])[] = [
  ['2,000 characters', 'x'.repeat(2_000)],
  ['2,001 characters', 'y'.repeat(2_001)],
  ['100 KB', 'heel pain '.repeat(10_240)],
  ['one word 2,000 times over', 'heel '.repeat(400)],
  ['control characters', '\u0001\u0002\u0007\u001b[31m\u001f'],
  ['a null', 'my\u0000heel'],
  ['half of a character', '\ud83d'],
  ['characters that nobody has', '\ufffd\ufffe'],
  ['marks that turn the writing round', '\u202e\u202dheel\u200f\u2066 pain'],
  ['spaces that cannot be seen', '\u200b\u200b\u2060\ufeff'],
  ['a page’s markup', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['markup that calls everybody', '<!channel> <@U1> <https://evil.example|click> @everyone'],
  ['markdown', '# heel **bold** `code` [link](https://evil.example) | a | b |'],
  ['a formula', '=HYPERLINK("http://evil.example")'],
  ['the name of a property', '__proto__'],
  ['emoji', '👣🦶🏽😖'],
  ['another script', 'كاحلي يؤلمني منذ أسبوع'],
];

const catalogue = catalogueOf([
  ...begun.flatMap(({ replies }) => replies),
  ...TEXTS.flatMap(([, text]) => repliesTo(text)),
]);

const factsOf = (shown: readonly Shown[]): string[] => shown.flatMap(({ forms }) => factsIn(forms[0] ?? '', catalogue));

/** Somebody on this channel before the first question. */
async function atFirstQuestion(name: string, patient: string): Promise<Line> {
  const line = await channels.all.find((one) => one.name === name)!.open(patient);
  await line.do(opens);
  expect(factsOf(await line.do(agrees))).toEqual(['asks about-whom']);
  return line;
}

const wanted = (text: string): string[] =>
  factsOf(repliesTo(text).map((reply) => ({ forms: [plainText(reply, () => true)] })));

describe.each(NAMES)('on the channel “%s”', (name) => {
  test.each(TEXTS)('%s gets the answer that it gets everywhere, and the conversation goes on', async (kind, text) => {
    const line = await atFirstQuestion(name, `bad ${kind}`);
    const shown = await line.do({ kind: 'says', text });
    expect(factsOf(shown)).toEqual(wanted(text));
    expect(factsOf(shown).at(-1)).toBe('asks about-whom');
    expect(factsOf(await line.do(goesOn))).toEqual(['asks emergency-screen']);
    await line.close();
  });

  test('an empty message takes nothing away, and the conversation goes on', async () => {
    const line = await atFirstQuestion(name, 'empty');
    const facts = factsOf(await line.do({ kind: 'says', text: '' }));
    expect(facts.filter((fact) => !['says unclear', 'asks about-whom'].includes(fact))).toEqual([]);
    expect(factsOf(await line.do(goesOn))).toEqual(['asks emergency-screen']);
    await line.close();
  });

  test('fifty messages at once are each taken or refused as too many, and the conversation goes on', async () => {
    const line = await atFirstQuestion(name, 'flood');
    const taken = await line.flood(Array.from({ length: 50 }, (_, index) => `blah blah ${index}`));
    expect(taken).toHaveLength(50);
    expect(taken.filter((one) => one === 'taken').length).toBeGreaterThanOrEqual(30);
    expect(factsOf(await line.do(goesOn))).toEqual(['asks emergency-screen']);
    await line.close();
  });
});

test('Slack would have taken all that was sent to it', () => {
  expect(channels.complaints()).toEqual([]);
});
