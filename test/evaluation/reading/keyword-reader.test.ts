import { questions, knowledge } from '../../dialogs/read/small-knowledge';
import { createKeywordReader } from './keyword-reader';

const read = createKeywordReader(knowledge);
const found = (text: string) => read(text, null).findings.map(({ option }) => option);

test.each([
  ['numb', ['numb']],
  ['no numbness', ['numb']],
  ['Burning; and my heel!', ['burn', 'heel-under']],
  ['numbish', []],
  ['numb and numb', ['numb']],
])('plain keywords find in “%s” %j', (text, options) => {
  expect(found(text)).toEqual(options);
});

test('dangers, commands and answers', () => {
  expect(read('I had crushing chest pain, chest pain', null).dangers).toMatchObject([
    { redFlag: 'chest-signs', certainty: 'unmistakable' },
  ]);
  expect(read('Go back', null).command).toEqual({ name: 'back' });
  expect(read('go back home', null).command).toBeNull();
  expect(read('left foot', questions.side).choice).toMatchObject({ options: ['left'] });
  expect(read('2', questions.side).choice).toMatchObject({ options: ['right'] });
  expect(read('left foot', null).choice).toBeNull();
});
