import { alternativesOf } from '../../../dialogs/read/alternatives';
import { groupIn } from '../../../knowledge/near-group';
import { dangers, knowledge, read, said } from './real-reader';

/** In the real vocabulary: what is over, whose feet they are, how people write on a phone, and what is plainly denied. */

const polarity = (text: string, key: string): string | undefined =>
  read(text, null).findings.find(({ question, option }) => `${question}/${option}` === key)?.polarity;

test.each([
  ['fever on Monday, gone by Tuesday', 'skin-and-fever/fever', 'past'],
  ['I had swelling in both ankles in 2015', 'swelling/both-swollen', 'past'],
  ['took ciprofloxacin four years ago', 'treatments/floxacin', 'past'],
  ['came off prednisone two years ago', 'treatments/steroid', 'past'],
  ['had a fever, no trouble since', 'skin-and-fever/fever', 'past'],
  ['the numbness started two years ago', 'nerve-signs/one-area', 'present'],
  ['had a fever, it has not gone by Tuesday', 'skin-and-fever/fever', 'present'],
  ['had cancer in 2011, all clear since', 'health/cancer', 'present'],
  ['broke my ankle in 2009, nothing since', 'injury/older', 'present'],
  ['my stepdad’s on ciprofloxacin', 'treatments/floxacin', 'other-person'],
  ['grandad had gout', 'health/gout', 'other-person'],
  ['a lad at work had gout', 'health/gout', 'other-person'],
])('“%s” says %s: %s', (text, key, expected) => {
  expect(polarity(text, key)).toBe(expected);
});

test('a danger that seems to be over is asked about all the same', () => {
  expect(dangers('chest pain on Monday, gone by Tuesday')).toContain('chest-signs');
  expect(dangers('chest pain on Monday, gone by Tuesday')).not.toContain('chest-signs!');
});

test.each([
  ['numb since 2day', 'numb since today'],
  ['it swoln up at nite', 'it swollen up at night'],
  ['my toe has gon blak', 'my toe has gone black'],
  ['wlking hrts frst thing', 'walking hurts first thing'],
])('“%s” is read as “%s”', (written, meant) => {
  expect(said(written)).toEqual(said(meant));
  expect(dangers(written).map((flag) => flag.replace('!', ''))).toEqual(
    dangers(meant).map((flag) => flag.replace('!', '')),
  );
});

describe('danger words that are plainly denied', () => {
  const denied = (text: string): string[] =>
    read(text, null).deniedDangers.map(({ question, option, polarity: said }) => `${said} ${question}/${option}`);

  test('are told as the option they stand for', () => {
    expect(denied('no chest pain')).toEqual(['denied emergency-screen/chest']);
    expect(dangers('no chest pain')).toEqual([]);
  });

  test('are not told where something else says that it is so', () => {
    expect(denied('no chest pain but I am short of breath')).toEqual([]);
    expect(denied('my heel hurts')).toEqual([]);
  });
});

test('every near pattern is found when its parts stand in a row', () => {
  const { concepts, groups } = knowledge.vocabulary;
  const wordsOf = (part: string): string => {
    const group = groupIn(part);
    return alternativesOf(group === null ? part : (groups[group]?.[0] ?? ''))[0] ?? '';
  };
  const lost = concepts.flatMap(({ means, denies, near = [] }) =>
    near.filter((parts) => {
      const { dangers: raised, deniedDangers, findings } = read(parts.map(wordsOf).join(' '), null);
      if ('redFlag' in means && denies) return raised.length + deniedDangers.length === 0;
      if ('redFlag' in means) return !raised.some(({ redFlag }) => redFlag === means.redFlag);
      return !findings.some(({ question, option }) => question === means.question && option === means.option);
    }),
  );
  expect(lost).toEqual([]);
});
