import type { Turn } from '../../../src/conversation/core';
import { coreOf } from '../../../src/conversation/engine-core';
import { kept, parseRecord } from '../../../src/replay/parse-record';
import { asCode, codeOf, recordOf, type AdviceRecord } from '../../../src/replay/record';
import { replay } from '../../../src/replay/replay';
import { realEngine } from '../../conversations/engine';
import { answerTo, openAsk, opened, type Story, talkUntil } from '../../conversations/patient';
import { CONDITION_STORIES, URGENCY_STORIES } from '../../conversations/stories';

const engine = realEngine({ name: 'The Foot Practice', phone: '0100 555' });
const elsewhere = realEngine({ name: 'The Foot Practice', phone: '0100 555' });

const recordAfter = (story: (typeof URGENCY_STORIES)[number]['story']): AdviceRecord => {
  const record = recordOf(engine, '1.0.0', talkUntil(engine, story).session);
  if (record === null) throw new Error('The story did not end in advice.');
  return record;
};

test.each([...CONDITION_STORIES, ...URGENCY_STORIES])(
  'the record of a patient told $urgency gives the same advice in another engine, through a file',
  ({ story }) => {
    const read = parseRecord(JSON.stringify(kept(recordAfter(story))), 'a file');
    expect(replay(read, elsewhere, '1.0.0')).toMatchObject({ outcome: 'same', sameAdvice: true });
  },
);

test('before there is advice there is no record', () => {
  expect(recordOf(engine, '1.0.0', opened(engine).session)).toBeNull();
});

test('other answers have another code, and so has each part that is changed', () => {
  const codes = [...CONDITION_STORIES, ...URGENCY_STORIES].map(({ story }) => codeOf(recordAfter(story)));
  const record = recordAfter(URGENCY_STORIES[0]?.story ?? {});
  const changed = [
    { engine: '2' },
    { knowledge: 'x' },
    { place: null },
    { practice: {} },
    { checked: !record.checked },
  ];
  expect(new Set(changed.map((part) => codeOf({ ...record, ...part }))).size).toBe(changed.length);
  expect(new Set(codes).size).toBeGreaterThan(CONDITION_STORIES.length - 1);
});

test('the order of keys, as another program may write them, changes no code', () => {
  const record = recordAfter(URGENCY_STORIES[0]?.story ?? {});
  const turned = Object.fromEntries(Object.entries(record).reverse()) as unknown as AdviceRecord;
  expect(codeOf(turned)).toBe(codeOf(record));
});

test.each([
  ['4h2k 9m3p 7qrs 2vwx', '4H2K-9M3P-7QRS-2VWX'],
  ['4H2K9M3P7QRS2VWX', '4H2K-9M3P-7QRS-2VWX'],
  ['4H2K-9M3P-7QRS', null],
  ['record.json', null],
  ['../../../etc/passwd', null],
  ['', null],
])('%s is read as the code %s', (typed, code) => {
  expect(asCode(typed)).toBe(code);
});

test('without the version of the program nothing is kept and no code is said', () => {
  const core = coreOf({ en: engine }, 'gb');
  const said = core.takeTurn(core.newSession(), { kind: 'said', text: 'my foot went cold and white' });
  expect(said.record).toBeUndefined();
});

describe('a clinician who replays a record', () => {
  const changesOf = (story: (typeof URGENCY_STORIES)[number]['story']) =>
    replay(kept(recordAfter(story)), engine, '1.0.0').changes.join('\n');
  const [raising, lowering] = [
    /What would raise it, one answer more:\n- /,
    /What would lower it, one answer otherwise:\n- /,
  ];

  test('sees what would raise the advice, what would lower it, and pairs', () => {
    const changes = changesOf({ swelling: ['one-calf'], 'pain-place': ['calf'] });
    expect(changes).toMatch(raising);
    expect(changes).toMatch(lowering);
    expect(changes).toMatch(/not Swelling.*: .*calf/i);
    expect(changesOf({ 'pain-place': ['heel-under'] })).toMatch(/neither of them alone:\n- same-day: .+ \+ .+/);
  });

  test('is told that nothing raises what is an ambulance already', () => {
    expect(changesOf({ 'emergency-screen': ['cold-pale'] })).toContain(
      'What would raise it, one answer more:\n- nothing',
    );
  });

  test('sees a choice of one, “not sure” and words as what could be otherwise', () => {
    const { record } = kept(recordAfter({ 'emergency-screen': ['none'], 'pain-place': ['arch'] }));
    const unsure = { kind: 'unsure', origin: 'pressed' } as const;
    const words = { redFlag: 'sudden-cold-foot', certainty: 'unmistakable' } as const;
    const of = (part: Partial<AdviceRecord>) =>
      replay(kept({ ...record, ...part }), engine, '1.0.0').changes.join('\n');
    expect(of({ raised: [words] })).toMatch(/: denied: /);
    expect(of({ answers: { ...record.answers, 'emergency-screen': unsure } })).toMatch(/: none, where it was not sure/);
    const injured = changesOf({ injury: ['yes'], 'injury-signs': ['no-walk-now'] });
    expect(injured).toMatch(/: instead /);
  });
});

describe('what a turn keeps of its advice', () => {
  const core = coreOf({ en: engine }, 'gb', '1.0.0');

  const toAdvice = (story: Story): Turn => {
    let turn = core.takeTurn(core.newSession(), { kind: 'opened' });
    for (let ask = openAsk(turn.replies); ask.question !== 'after-advice'; ask = openAsk(turn.replies)) {
      const { question, item } = ask;
      const options = answerTo(story, ask);
      turn = core.takeTurn(turn.session, { kind: 'chose', question, ...(item !== undefined && { item }), options });
    }
    return turn;
  };

  const keptOf = ({ record }: Turn): unknown => JSON.parse(record?.content ?? 'null');

  test.each([...CONDITION_STORIES, ...URGENCY_STORIES])('told $urgency is what its answers lead to', ({ story }) => {
    const turn = toAdvice(story);
    expect(keptOf(turn)).toEqual(kept(recordOf(engine, '1.0.0', turn.session) as AdviceRecord));
  });

  test('changed by words after it is the new one, and its old one is kept no more', () => {
    const before = toAdvice(CONDITION_STORIES[0]?.story ?? {});
    const after = core.takeTurn(before.session, { kind: 'said', text: 'my foot went cold and white' });
    expect(keptOf(after)).toEqual(kept(recordOf(engine, '1.0.0', after.session) as AdviceRecord));
    expect(keptOf(after)).not.toEqual(keptOf(before));
  });
});
