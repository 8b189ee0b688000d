import { createReader } from '../../../dialogs/read/create-reader';
import { readingLabelsOnce } from '../../../dialogs/read/labels-once';
import { naturalPort } from '../../../dialogs/read/natural-port';
import type { OpenQuestion } from '../../../dialogs/read/open-question';
import { realEngine } from '../../conversations/engine';

const { knowledge } = realEngine();
const read = createReader(knowledge, naturalPort);
const questions = Object.values(knowledge.questions);

/** The reader, and how often it was really asked. */
function counted() {
  const texts: string[] = [];
  const once = readingLabelsOnce((text, open) => {
    texts.push(text);
    return read(text, open);
  });
  return { texts, once };
}

test.each(questions.map((question) => [question.id, question] as const))(
  'each label of %s is read as ever, and once',
  (_id, question) => {
    const { texts, once } = counted();
    for (const forAnother of [false, true]) {
      const open: OpenQuestion = { question, forAnother };
      for (const { label } of question.options) {
        const readings = [once(label, open), once(label, open)];
        expect(readings).toEqual([read(label, open), read(label, open)]);
      }
    }
    expect(texts).toHaveLength(2 * new Set(question.options.map(({ label }) => label)).size);
  },
);

test('words that are no label of the open question are read each time', () => {
  const { texts, once } = counted();
  const [question, other] = questions;
  if (question === undefined || other === undefined) throw new Error('There are no questions.');
  const label = question.options[0]?.label ?? '';
  const asked = [null, { question: other }, { question, item: 'one' }];
  for (const open of [...asked, ...asked]) once(label, open);
  once(`${label}!`, { question });
  once(`${label}!`, { question });
  expect(texts).toHaveLength(8);
});

test('a question of the talk itself is made anew for each turn, and its labels are read once', () => {
  const { texts, once } = counted();
  const options = (ids: readonly string[]) =>
    ids.map((id) => ({ id, label: `Show ${id}`, words: [], exclusive: false }));
  const own = (...ids: string[]): OpenQuestion => ({
    question: { id: 'check-answers', kind: 'one', screen: false, options: options(ids) },
  });
  once('Show my advice', own('my advice', 'it again'));
  once('Show my advice', own('my advice', 'it again'));
  expect(texts).toHaveLength(1);
  once('Show my advice', own('my advice', 'something else'));
  expect(texts).toHaveLength(2);
});
