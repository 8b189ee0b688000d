import { createReader } from '../../../dialogs/read/create-reader';
import { naturalPort } from '../../../dialogs/read/natural-port';
import { realKnowledge } from '../../knowledge/real-knowledge';

const knowledge = realKnowledge();
const read = createReader(knowledge, naturalPort);
const open = { question: knowledge.questions.timing! };

describe('a question about a word', () => {
  test.each([
    ['what does tendon mean', 'tendon'],
    ['What is gout?', 'gout'],
    ['whats a podiatrist', 'podiatrist'],
    ["what's an x-ray?", 'X-ray'],
    ['what are pins and needles', 'pins and needles'],
    ['what are tendons', 'tendon'],
    ['what is the Achilles tendon', 'Achilles'],
    ['can you tell me what a stress fracture is please', 'stress fracture'],
    ['what does the word fascia mean', 'fascia'],
    ['what is meant by numb', 'numb'],
    ['meaning of sesamoiditis', 'sesamoiditis'],
    ['Crohn’s meaning', "Crohn's"],
    ["I don't understand impingement", 'impingement'],
    ['explain sciatica', 'sciatica'],
  ])('%s', (text, word) => {
    expect(read(text, open)).toMatchObject({ command: { name: 'explain', word }, choice: null });
  });

  test('says nothing of the patient', () => {
    const { findings, dangers } = read('what is meningitis?', open);
    expect([...findings, ...dangers]).toEqual([]);
  });

  test.each(['what does this mean?', 'What does that mean', "I don't know that word", 'explain please'])(
    'names none: %s',
    (text) => {
      expect(read(text, open).command).toEqual({ name: 'explain' });
    },
  );

  test('names one that the glossary lacks', () => {
    expect(read('what does zygomatic mean?', open).command).toEqual({ name: 'explain', word: null });
  });
});

describe('it is none where the words say more', () => {
  test.each([
    ['what is wrong with me'],
    ['what is it'],
    ['what is'],
    ['mean'],
    ['gout'],
    ['I have a sore tendon'],
    ['what are my chances'],
    ['what does it mean if my foot is numb'],
    ['what does a hot swollen calf mean'],
    ['what is happening to my foot, it went numb and cold and I do not know what a tendon is'],
  ])('%s', (text) => {
    expect(read(text, open).command?.name).not.toBe('explain');
  });

  test('and what they say is heard', () => {
    expect(read('what does a hot swollen calf mean', open).dangers).toMatchObject([{ redFlag: 'one-swollen-calf' }]);
  });
});
