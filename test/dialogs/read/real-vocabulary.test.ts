import { partsOf } from '../../../dialogs/read/alternatives';
import type { Reading } from '../../../dialogs/read/reading';
import { answer, dangers, knowledge, read, said } from './real-reader';

const questions = Object.values(knowledge.questions);
const buttons = questions.flatMap(({ id, options }) => options.map((option) => ({ question: id, ...option })));

test.each(questions.map(({ id }) => id))(
  'every button of “%s” is understood by its label, and means nothing else',
  (id) => {
    for (const { label, id: option } of buttons.filter(({ question }) => question === id)) {
      const reading = read(label, { question: knowledge.questions[id]! });
      expect(reading).toMatchObject({ command: null, findings: [], dangers: [] });
      expect(reading.choice).toEqual({ kind: 'options', options: [option], how: 'label' });
    }
  },
);

test.each(questions.map(({ id }) => id))('every word listed for an option of “%s” chooses it', (id) => {
  for (const { words, id: option } of buttons.filter(({ question }) => question === id)) {
    expect(words.filter((word) => String(answer(id, word)) !== option)).toEqual([]);
  }
});

const listed = questions.filter(({ scale }) => scale === undefined);

test.each(listed.map(({ id }) => id))('every option of “%s” has its number', (id) => {
  const { options } = knowledge.questions[id]!;
  options.forEach((option, place) => {
    expect(answer(id, String(place + 1))).toEqual([option.id]);
    expect(answer(id, `option ${place + 1}`)).toEqual([option.id]);
  });
});

type Means = (typeof knowledge.vocabulary.concepts)[number]['means'];

function isFound(means: Means, { dangers: heard, findings }: Reading): boolean {
  if ('redFlag' in means) return heard.some(({ redFlag }) => redFlag === means.redFlag);
  return findings.some(({ question, option }) => question === means.question && option === means.option);
}

/** As few wordings of a phrase as say each of its alternatives once: all their combinations are over a million. */
const eachAlternativeOf = (phrase: string): string[] => {
  const parts = [...partsOf(phrase, (part) => part.split(/\s+/).filter((word) => word !== ''))];
  const most = Math.max(...parts.map(({ length }) => length));
  return Array.from({ length: most }, (_, turn) => parts.flatMap((ways) => ways[turn % ways.length] ?? []).join(' '));
};

test('every phrase of the vocabulary is found when it stands alone, in one of its wordings at least', () => {
  // Some wordings mean something else by themselves: “toes are numb” is told of both feet.
  const lost = knowledge.vocabulary.concepts.flatMap(({ means, phrases }) =>
    phrases.filter((phrase) => !eachAlternativeOf(phrase).some((wording) => isFound(means, read(wording, null)))),
  );
  expect(lost).toEqual([]);
});

test('alternatives stand between whole words, and close what they open', () => {
  const phrases = knowledge.vocabulary.concepts.flatMap(({ phrases: said, except }) => [...said, ...except]);
  const grouped = phrases.filter((phrase) => /[()|]/.test(phrase));
  expect(grouped.filter((phrase) => !/^(?:[^()|]|(?<![^ ])\([^()]*\)(?![^ ]))*$/.test(phrase))).toEqual([]);
});

test.each(['Not sure', 'Skip', 'Back', 'Why do you ask?', 'Help', 'Speak to a person', 'Start again'])(
  'the button “%s” is understood in every question',
  (label) => {
    for (const question of questions) {
      const { command, choice } = read(label, { question });
      expect(command === null ? choice?.kind : command.name).toMatch(/unsure|skip|back|why|help|person|restart/);
    }
  },
);

test('every list that the reader knows is there', () => {
  const names = [
    'negation-before',
    'terminator',
    'other-person',
    'transparent',
    'determiner',
    'subject',
    'alternative',
  ];
  expect(Object.keys(knowledge.vocabulary.triggers)).toEqual(expect.arrayContaining(names));
});

describe('traps of the language', () => {
  test.each([
    'walk from heal to toe',
    "I'm 5 feet 4",
    'aortic arch aneurysm',
    'hand foot and mouth disease',
    'I want to be seen right away',
    'alot of pain',
    "I couldn't sleep last night",
    'not very well today',
    'my foot has gone to sleep',
    'my calf is tight',
    'I need help walking',
    "can't go back to running",
    'my feet are killing me',
    'I take a diuretic',
  ])('%s', (text) => {
    expect(said(text)).toEqual([]);
    expect(dangers(text)).toEqual([]);
    expect(read(text, null).command).toBeNull();
  });
});

describe('dangers in everyday words', () => {
  test.each([
    ['I cant feel my foot', 'sudden-loss-of-feeling'],
    ['my foot has gone cold and white', 'sudden-cold-foot!'],
    ['no my foot has gone cold and white', 'sudden-cold-foot!'],
    ['cant breathe', 'chest-signs!'],
    ['my husband cant breathe', 'chest-signs'],
    ['there is bone sticking out', 'bone-or-deep-wound'],
    ['there is bone sticking out of my skin', 'bone-or-deep-wound!'],
    ['cut my foot and it wont stop bleeding', 'bleeding-or-snake-bite!'],
    ['i feel suicidal', 'self-harm!'],
    ['is it a blood clot?', 'one-swollen-calf'],
    ['what if I can’t feel my foot', 'sudden-loss-of-feeling'],
    ['dog bit my foot', 'puncture'],
    ['nope, but my calf is swollen', 'one-swollen-calf'],
  ])('%s', (text, flag) => {
    expect(dangers(text)).toContain(flag);
  });

  test.each([
    'no chest pain, no blood clots',
    'I can move my toes and feel my foot fine',
    'I can bear weight',
    'chest pain? no',
    'my dad died of a blood clot',
    'I had chest pain last year, checked out ok',
    'my foot feels like standing on a nail',
    'my toenail is black',
    'agonisingly slow recovery',
  ])('left alone: %s', (text) => {
    expect(dangers(text)).toEqual([]);
  });
});

test.each([
  ['health', "I've got type 2 diabetes and asthma", ['diabetes']],
  ['health', 'no diabetes', null],
  ['health', 'none of those thank god', ['none']],
  ['health', 'my dad is diabetic', null],
  ['nerve-signs', 'no numbness', null],
  ['nerve-signs', 'both feet tingle', ['both']],
  ['emergency-screen', 'no', ['none']],
  ['emergency-screen', 'yes', null],
  ['emergency-screen', 'no just heel pain', null],
  ['injury', 'no it just started', ['no']],
  ['injury', 'I rolled it playing netball', ['yes']],
  ['injury', 'no cant feel my foot', null],
  ['nerve-course', 'no injury', null],
  ['nerve-course', 'it has been spreading', ['spreading']],
  ['pain-place', 'not the heel, the ball of my foot', ['ball']],
  ['pain-place', 'under my heel and up into the arch', ['heel-under', 'arch']],
  ['side', 'its my right foot', ['right']],
  ['severity', 'no', null],
  ['before-exercises', 'no', ['none']],
  ['before-exercises', 'no band', ['no-band']],
  ['consent', 'ok lets go', ['agree']],
  ['pop-or-snap', 'no nothing like that thanks', ['no']],
])('to “%s”, “%s” answers %j', (id, text, expected) => {
  expect(answer(id, text)).toEqual(expected);
});

test.each([
  ['yes very cold and white', ['yes']],
  ['no', ['no']],
  ['no its warm', null],
  ['not really', ['no']],
  ['i dont know', 'unsure'],
])('to one item of a screen, “%s” answers %j', (text, expected) => {
  expect(answer('emergency-screen', text, 'cold-pale')).toEqual(expected);
});
