import { createReader } from '../../../dialogs/read/create-reader';
import { naturalPort } from '../../../dialogs/read/natural-port';
import { type Knowledge } from '../../../knowledge/model';
import { type Concept } from '../../../knowledge/vocabulary-model';
import { knowledge as small } from './small-knowledge';

/** What people say in any order: the parts of a pattern anywhere in one statement. */

const patterns: Concept[] = [
  {
    id: 'cold-foot',
    means: { redFlag: 'sudden-cold-foot', certainty: 'ambiguous' },
    phrases: [],
    except: ['cold (feet|foot) in bed'],
    near: [
      ['{foot}', '{cold}', '(blue|white|grey)'],
      ['{foot}', "can't (bend|move)", '{cold}'],
    ],
  },
  {
    id: 'better-warm',
    means: { question: 'timing', option: 'rest' },
    phrases: [],
    except: [],
    near: [['(hurts|ache)', 'resting']],
    within: 3,
  },
  {
    id: 'ached-on-rising',
    means: { question: 'injury', option: 'no' },
    phrases: [],
    except: [],
    near: [['ankle', 'nothing']],
  },
];

const knowledge: Knowledge = {
  ...small,
  vocabulary: {
    ...small.vocabulary,
    concepts: [...small.vocabulary.concepts, ...patterns],
    groups: { foot: ['foot', 'toes', 'lower leg'], cold: ['cold', 'freezing', 'like ice'] },
    triggers: { ...small.vocabulary.triggers, contrast: ['but', 'on the other hand'] },
  },
};

const read = createReader(knowledge, naturalPort);

const dangers = (text: string) =>
  read(text, null).dangers.map(({ redFlag, certainty }) => `${redFlag}${certainty === 'unmistakable' ? '!' : ''}`);
const findings = (text: string, option: string) =>
  read(text, null).findings.flatMap((finding) => (finding.option === option ? [finding.polarity] : []));

const ASKED = ['sudden-cold-foot'];

describe('a cold and white foot is asked about', () => {
  test.each([
    ['my foot is cold and white'],
    ['it went white and my foot is freezing'],
    ['white, cold, my foot'],
    ['cold and blue toes'],
    ['my toes are blue and really very like ice'],
    ['grey and like ice, my lower leg'],
    ['both feet are fine. My foot is cold and it is white'],
    ['the foot is cold, it is really very white'],
    ['my foot is freezzing and white'],
    ['cold foot and I can’t bend it'],
    ['my mum is fine but my foot is cold and white'],
    ['I have no numbness but my foot is cold and white'],
    ['no feeling in my foot and it is cold and white'],
    ['not numb, my foot is cold and white'],
  ])('%s', (text) => {
    expect(dangers(text)).toEqual(expect.arrayContaining(ASKED));
  });

  test.each([
    ['maybe my foot is cold and white'],
    ['is it cold and white, my foot?'],
    ['my husband’s foot is cold and white now'],
    ['last year my foot was cold and white and it is so again'],
    ['my foot is dnot cold and white'],
  ])('in doubt: %s', (text) => {
    expect(dangers(text)).toEqual(ASKED);
  });
});

describe('nothing is asked about', () => {
  test.each([
    ['two parts of three', 'my foot is cold'],
    ['a full stop between', 'my foot is cold. The wall is white'],
    ['a word of contrast between', 'my foot is cold but my hand is white'],
    ['several words of contrast between', 'my foot is cold, on the other hand it is not that white'],
    ['too many words between', 'my foot rests every evening upon some sort of cold tile and white cloth'],
    ['a denial before', 'my foot is not cold or white'],
    ['a denial of one part', 'cold foot, not white'],
    ['a denial before all of it', 'no cold white foot'],
    ['it is over', 'my foot cold and white, gone'],
    ['another person', 'my dad had a cold white foot'],
    ['the past', 'last year my foot was cold and white'],
    ['an exception', 'cold feet in bed, white socks on my foot'],
    ['a part that is turned round', 'cold foot and I can bend it'],
    ['one word for two parts', 'cold and white'],
  ])('%s: %s', (_why, text) => {
    expect(dangers(text)).toEqual([]);
  });
});

describe('a near pattern for an answer', () => {
  test.each([
    ['it hurts when resting', ['present']],
    ['resting it hurts', ['present']],
    ['no ache while resting', ['denied']],
    ['maybe ache while resting', ['uncertain']],
    ['I had an ache when resting last year', ['past']],
    ['my mum has an ache when resting', ['other-person']],
    ['it hurts a lot more often when resting', []],
  ])('“%s” says %j', (text, polarities) => {
    expect(findings(text, 'rest')).toEqual(polarities);
  });

  test('the phrase is meant where the words of a phrase say something else', () => {
    expect(findings('I twisted my ankle doing nothing', 'no')).toEqual([]);
    expect(findings('I twisted my ankle doing nothing', 'yes')).toEqual(['present']);
    expect(findings('my ankle, I did nothing', 'no')).toEqual(['present']);
  });

  test('it is echoed from its first word to its last, in the words of its parts', () => {
    const [finding] = read('well, resting it hurts', null).findings;
    expect(finding).toMatchObject({ phrase: 'resting hurts', span: { start: 6, end: 22 } });
  });

  test('it is evidence of its own kind, and believed a little until a table was fitted on it', () => {
    const table = { points: { 'brief-message': 9 }, curve: [{ from: 0, is: 0.99 }] };
    const sure = (points: Record<string, number>) =>
      createReader(
        { ...knowledge, vocabulary: { ...knowledge.vocabulary, confidence: { ...table, points } } },
        naturalPort,
      )('it hurts when resting', null).findings[0];
    expect(sure(table.points)).toMatchObject({ confidence: 0.6, evidence: expect.arrayContaining(['near']) });
    expect(sure({ ...table.points, near: 1 })).toMatchObject({ confidence: 0.99 });
  });
});

test('a danger that only stands near is never advised on at once, whatever its file says', () => {
  const [first, ...rest] = patterns;
  const sure = { ...first!, means: { redFlag: 'sudden-cold-foot', certainty: 'unmistakable' } as const };
  const reader = createReader(
    { ...knowledge, vocabulary: { ...knowledge.vocabulary, concepts: [sure, ...rest] } },
    naturalPort,
  );
  expect(reader('my foot is cold and white', null).dangers).toMatchObject([{ certainty: 'ambiguous' }]);
});

test('a group that is not there finds nothing', () => {
  const lost = createReader({ ...knowledge, vocabulary: { ...knowledge.vocabulary, groups: {} } }, naturalPort);
  expect(lost('my foot is cold and white', null).dangers).toEqual([]);
});
