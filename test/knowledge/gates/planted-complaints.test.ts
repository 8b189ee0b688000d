import { formatComplaint } from '../../../knowledge/gates/complaint';
import { citationComplaints } from '../../../knowledge/gates/citations';
import { gradeOf, medianOf, readabilityComplaints } from '../../../knowledge/gates/readability';
import { unusedComplaints } from '../../../knowledge/gates/unused';
import { wordingComplaints } from '../../../knowledge/gates/wording';
import { type Knowledge } from '../../../knowledge/model';
import { condition, exercise, glossary, knowledgeOf, programme, question, redFlag, selfCare } from '../small-knowledge';

/** Knowledge in which one question says this in its help. */
function saying(help: string): Knowledge {
  const heel = condition('heel-pain', [], { name: 'Heel (fascia) pain', layName: 'a sore heel' });
  const arch = condition('arch-pain', [], { name: 'Arch pain (fasciitis)', layName: 'a sore arch' });
  const words = ['gout', 'bunion', 'tendinopathy', 'stress fracture', 'numb'];
  const illnesses = glossary('illnesses', Object.fromEntries(words.map((word) => [word, word])));
  const questions = [question('timing', ['rest'], { help })];
  return knowledgeOf({ questions, conditions: [heel, arch], glossary: [illnesses] });
}

const complaintsOf = (help: string) => wordingComplaints(saying(help)).map(formatComplaint);

describe('a patient never reads', () => {
  test.each([
    ['a diagnosis', 'You have heel (fascia) pain.', 'is a diagnosis'],
    ['a diagnosis by its other name', 'You have fasciitis.', 'is a diagnosis'],
    ['a diagnosis in other words', 'So you’ve got a sore heel then.', 'is a diagnosis'],
    ['a diagnosis that is put in later', 'You have {condition}.', 'is a diagnosis'],
    ['a diagnosis by its everyday name', 'You have gout.', 'is a diagnosis'],
    ['a diagnosis of several', 'You have bunions.', '“You have bunions” is a diagnosis'],
    ['a diagnosis with words before it', 'You have Achilles tendinopathy.', 'is a diagnosis'],
    ['a diagnosis that may be', 'You might have a small stress fracture.', 'is a diagnosis'],
    ['that something is safe', 'This is safe for you.', 'reassurance'],
    ['that it is nothing serious', 'It is nothing serious.', 'reassurance'],
    ['not to worry', 'Do not worry.', 'tells people how to feel'],
    ['not to worry, in short', 'Don’t worry about it.', 'tells people how to feel'],
    ['that a break is unlikely', 'It is unlikely that a bone is broken.', 'makes light'],
    ['a percentage', 'About 80 % get better.', '“80 %” is a probability'],
    ['a chance', 'The chances are good.', 'a probability'],
    ['a chance in figures', 'This helps 1 in 10.', 'a probability'],
    ['a chance in words', 'One in ten people get it.', 'a probability'],
    ['that all will be well', 'You will be fine.', 'reassurance'],
    ['that there is no cause for concern', 'There is no cause for concern.', 'reassurance'],
    ['that it is benign', 'This lump is benign.', 'reassurance'],
    ['a dose', 'Take 400 mg.', 'a dose of medicine'],
    ['a dose in tablets', 'Take 2 tablets.', 'a dose of medicine'],
    ['a dose in words', 'Take two tablets.', 'a dose of medicine'],
    ['layout', 'Press <b>here</b>.', 'not plain text'],
    ['American spelling', 'The color changed.', 'Write: colour'],
    ['American endings', 'You may recognize it.', 'Write: -ise'],
    ['an American word', 'Follow the program.', 'Write: programme'],
  ])('%s', (_what, help, complaint) => {
    expect(complaintsOf(help)).toEqual([expect.stringContaining(complaint)]);
    expect(complaintsOf(help)[0]).toMatch(/^knowledge\/questions\/timing\.yaml, help — /);
  });

  test.each([
    'Do you have a sore heel?',
    'Tell them if you have gout.',
    'Say whether you have had gout before.',
    'You have numb feet.',
    'You have an achillesbunionlike bump.',
    'The pain goes above 5 out of 10.',
    'It is not safe to drive.',
    'Can you stand safely?',
    'This is a computer program.',
    'Put it in a safe place.',
    'It is not safe to walk on.',
    'Take one step at a time.',
    'Hold it for 30 seconds.',
    'Come back after 2 weeks.',
  ])('but may read: %s', (help) => {
    expect(complaintsOf(help)).toEqual([]);
  });

  test.each([
    ['You can exercise safely.', 'safely'],
    ['There is no danger.', 'no danger'],
    ['It is not a serious problem.', 'not a serious'],
    ['It is probably just a strain.', 'probably just'],
    ['Take a 400-mg pill.', '400-mg'],
    ['Take 400 milligrammes.', '400 milligrammes'],
    ['Take two tablets.', 'two tablets'],
    ['Take 2 paracetamol.', '2 paracetamol'],
    ['Thirty per cent get better.', 'Thirty per cent'],
  ])('may not read: %s', (help, found) => {
    expect(complaintsOf(help)).toEqual([expect.stringContaining(`“${found}” is a`)]);
  });

  test('reads how often to do an exercise, but never the words that we only listen for', () => {
    const hop = exercise('hop', { dosage: { words: 'You can do this safely.', from: 'ours' } });
    const timing = question('timing', ['rest']);
    const heard = { ...timing, options: timing.options.map((one) => ({ ...one, words: ['it is safe'] })) };
    const knowledge = knowledgeOf({ exercises: [hop], questions: [heard] });
    expect(wordingComplaints(knowledge).map(({ file, key }) => `${file}, ${key}`)).toEqual([
      'knowledge/exercises/hop.yaml, dosage.words',
    ]);
  });

  test('a place’s own words are left as they are there', () => {
    const place = { ...selfCare('us'), doctor: 'a doctor', emergencyDepartment: 'an emergency room' };
    const knowledge = { ...knowledgeOf({}), places: { us: place } } as unknown as Knowledge;
    expect(wordingComplaints(knowledge)).toEqual([]);
  });
});

describe('the grade of a text', () => {
  test.each([
    ['The cat sat on the mat.', -1.5],
    ['Your foot hurts when you walk. Sit down and rest it.', -1.6],
    ['The appointment will establish whether additional investigations are appropriate.', 20],
  ])('of “%s” is about %d', (text, grade) => {
    expect(gradeOf([text])).toBeGreaterThan(grade - 1);
    expect(gradeOf([text])).toBeLessThan(grade + 1);
  });

  test('counts each text as a sentence, with a full stop or without', () => {
    expect(gradeOf(['Sit down', 'Rest your foot'])).toBe(gradeOf(['Sit down. Rest your foot.']));
  });

  test('that is too hard is told for the file, and for all', () => {
    const hard =
      'Individuals experiencing persistent musculoskeletal symptoms should investigate appropriate alternatives. '.repeat(
        5,
      );
    expect(readabilityComplaints(saying(hard)).map(formatComplaint)).toEqual([
      expect.stringMatching(/^knowledge\/questions\/timing\.yaml — it reads like grade \d+\.\d, and 9 is the most/),
      expect.stringMatching(/^knowledge — it reads like grade \d+\.\d, and 6 is the most/),
    ]);
  });

  test('has a middle', () => {
    expect(medianOf([3, 1, 2])).toBe(2);
    expect(medianOf([4, 1, 2, 3])).toBe(2.5);
  });
});

describe('a claim that rests on a listing', () => {
  const sources = { listed: { read: 'listing' }, whole: { read: 'full' } };
  const told = (source: string, certainty: 'strong' | 'moderate' | 'weak') => {
    const citing = redFlag('bad', 'soon', { cites: [{ source, supports: 'A sign', certainty }] });
    const knowledge = { ...knowledgeOf({ redFlags: [citing] }), sources } as unknown as Knowledge;
    return citationComplaints(knowledge).map(formatComplaint);
  };

  test.each(['strong', 'moderate'] as const)('may not be %s', (certainty) => {
    expect(told('listed', certainty)).toEqual([
      `knowledge/red-flags/bad.yaml, cites.1 — “listed” is cited as ${certainty}, but only a listing of it was read. Write “certainty: weak”, or name what the claim really rests on.`,
    ]);
  });

  test('may be weak, and firm where more was read', () => {
    expect([...told('listed', 'weak'), ...told('whole', 'strong')]).toEqual([]);
  });
});

describe('what nothing uses', () => {
  const asked = redFlag('bad', 'soon', {
    rules: [{ when: { all: [{ timing: ['rest'] }, { not: { any: [{ injury: ['yes'] }] } }] } }],
  });
  const told = (parts: Parameters<typeof knowledgeOf>[0]) => unusedComplaints(knowledgeOf(parts)).map(formatComplaint);

  test('is told for an option of a choice of several', () => {
    const timing = question('timing', ['rest', 'night', 'none']);
    expect(told({ questions: [timing], redFlags: [asked] })).toEqual([
      'knowledge/questions/timing.yaml, options.night — no rule reads the option “night”. Write a rule for it, or do not offer it.',
    ]);
  });

  test('is told for an option of a choice of one, but not for “no”', () => {
    const injury = question('injury', ['yes', 'older', 'no'], { kind: 'one' });
    expect(told({ questions: [injury], redFlags: [asked] })).toEqual([
      'knowledge/questions/injury.yaml, options.older — no rule reads the option “older”. Write a rule for it, or do not offer it.',
    ]);
  });

  test('is told for a question that no rule reads', () => {
    expect(told({ questions: [question('weather', ['sun', 'rain'])] })).toEqual([
      'knowledge/questions/weather.yaml, options — no rule reads this question. Write a rule for it, or do not ask it.',
    ]);
  });

  test('is not told for what the conversation itself asks', () => {
    expect(told({ questions: [question('consent', ['agree', 'decline'])] })).toEqual([]);
  });

  test('is told for exercises, programmes and advice', () => {
    const parts = { exercises: [exercise('hop')], programmes: [programme('heel', [])], selfCare: [selfCare('ice')] };
    expect(told(parts).map((line) => line.split(' — ')[0])).toEqual([
      'knowledge/exercises/hop.yaml',
      'knowledge/programmes/heel.yaml',
      'knowledge/self-care/ice.yaml',
    ]);
  });

  test('is not told for an exercise that only takes the place of another', () => {
    const exercises = [exercise('hop', { instead: 'sit' }), exercise('sit')];
    const conditions = [condition('heel', [])];
    expect(told({ exercises, conditions, programmes: [programme('heel', ['hop'])] })).toEqual([]);
  });
});
