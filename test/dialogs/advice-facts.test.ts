import fc from 'fast-check';
import type { Findings } from '../../knowledge/answers';
import { assess } from '../../knowledge/assess/assess';
import { newSession, speechFor } from '../../dialogs/engine';
import { adviceCard } from '../../dialogs/reply/advice';
import { realEngine } from '../conversations/engine';
import { openAsk, say, talkUntil } from '../conversations/patient';
import { URGENCY_STORIES } from '../conversations/stories';
import { anyFindings, UNSURE } from '../knowledge/gates/any-findings';
import { told } from '../knowledge/gates/content';

const engine = realEngine();
const { knowledge } = engine;
const speech = speechFor(engine, newSession(engine, 'gb'));
const card = (findings: Findings) => adviceCard(speech, findings);

describe('the answers that set the urgency', () => {
  test.each<[string, Findings, readonly string[]]>([
    [
      'are told with the question’s title',
      told({ injury: ['yes'], 'injury-signs': ['no-walk-now'] }),
      ['injury-signs'],
    ],
    [
      'name the reasons where a condition sets it',
      told({ 'pain-place': ['heel-under'], timing: ['first-steps'] }),
      ['pain-place', 'timing'],
    ],
  ])('%s', (_name, findings, questions) => {
    const titles = questions.map((id) => knowledge.questions[id]!.title);
    const { setBy = [] } = card(findings);
    expect(titles.map((title) => setBy.some((words) => words.startsWith(`${title}: `)))).toEqual(
      titles.map(() => true),
    );
  });

  test('stay “not sure” where the patient was not sure', () => {
    const findings: Findings = { answers: { 'emergency-screen': UNSURE }, raised: [] };
    expect(card(findings).setBy).toEqual([`${knowledge.questions['emergency-screen']!.title}: Not sure`]);
  });

  test('tell an item that was doubted apart from one that was affirmed', () => {
    const items = { 'no-walk-now': 'unsure' } as const;
    const findings: Findings = {
      answers: { ...told({ injury: ['yes'] }).answers, 'injury-signs': { kind: 'items', items, origin: 'pressed' } },
      raised: [],
    };
    const [words] = card(findings).setBy ?? [];
    expect(words).toMatch(/^[^:]+: Not sure: /);
  });

  test('are the patient’s own words where those alone raised it', () => {
    const redFlag = 'sudden-severe-pain';
    const findings: Findings = { answers: {}, raised: [{ redFlag, certainty: 'unmistakable' }] };
    expect(card(findings).setBy).toEqual([`In your own words: ${knowledge.redFlags[redFlag]!.sign}`]);
  });

  test('are none where nothing points anywhere', () => {
    expect(card({ answers: {}, raised: [] }).setBy).toEqual([]);
  });

  test('are each told once, whatever was answered', () => {
    fc.assert(
      fc.property(anyFindings(knowledge), (findings) => {
        const { setBy = [] } = card(findings);
        expect(new Set(setBy).size).toBe(setBy.length);
        expect(setBy.join()).not.toMatch(/undefined|: $/);
      }),
    );
  });
});

test('the version names the content and says that it is a draft', () => {
  const { version } = card({ answers: {}, raised: [] });
  expect(version?.knowledge).toBe(knowledge.hash);
  expect(version?.words).toMatch(
    new RegExp(
      `^Content ${knowledge.hash.slice(0, 8)}, draft: .* on \\d+ [A-Z][a-z]+ 20\\d\\d, .* by \\d+ [A-Z][a-z]+ 20\\d\\d\\.$`,
    ),
  );
});

test.each(URGENCY_STORIES)('the day to look back is that of the words: $urgency', ({ urgency, story }) => {
  const talk = talkUntil(engine, story);
  expect(openAsk(talk.replies).question).toBe('after-advice');
  const advice = talk.replies.find((reply) => reply.kind === 'advice');
  const days = { soon: '3 working days', routine: '2 weeks', 'self-care': '2 weeks' }[urgency as string];
  expect(advice?.checkBack === undefined).toBe(days === undefined);
  if (advice?.checkBack === undefined || days === undefined) return;
  const { inDays, workingDays, words } = advice.checkBack;
  expect(words).toContain('{date}');
  expect(advice.heading).toContain(days);
  expect([inDays, workingDays]).toEqual(days === '2 weeks' ? [14, false] : [3, true]);
});

test('what the hard words of the advice mean is still told', () => {
  const talk = say(engine, talkUntil(engine, URGENCY_STORIES[5]!.story), 'what does this mean');
  expect(talk.replies[0]).toMatchObject({ id: 'explain' });
  expect(assess(knowledge, talk.session).urgency).toBe('self-care');
});
