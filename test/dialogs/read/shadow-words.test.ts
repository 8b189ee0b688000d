import { answer, dangers, knowledge, read, said } from './real-reader';

/**
 * Readers who told of their own feet, or of someone else's, and were misread: what each sentence says unasked, and
 * beside it what looks like it and is none.
 */
type Row = readonly [text: string, ...findings: string[]];

const given = (rows: readonly Row[]): void => {
  test.each(rows.map(([text, ...findings]) => [text, findings] as const))('%s', (text, findings) => {
    expect([...said(text)].sort()).toEqual([...findings].sort());
  });
};

/** The danger that is asked about, `!` for one at once, or nothing. */
const raises = (rows: readonly (readonly [text: string, ...flags: string[]])[]): void => {
  test.each(rows.map(([text, ...flags]) => [text, flags] as const))('%s', (text, flags) => {
    if (flags.length === 0) expect(dangers(text)).toEqual([]);
    else expect(dangers(text)).toEqual(expect.arrayContaining([...flags]));
  });
};

/** What a text says in a talk about somebody else. */
const saidOfAnother = (text: string): string[] =>
  read(text, { question: knowledge.questions.timing!, forAnother: true }).findings.map(
    ({ question, option, polarity }) => `${polarity} ${question}/${option}`,
  );

describe('whom it is about', () => {
  given([
    ['my daughter (14) has heel pain', 'about-whom/child', 'pain-place/heel-under'],
    ['my daughter, 14, has heel pain', 'about-whom/child', 'pain-place/heel-under'],
    ['my son 12 has heel pain', 'about-whom/child', 'pain-place/heel-under'],
    ['my son who is 9 limps', 'about-whom/child'],
    ["she's four", 'about-whom/child'],
    ['he is 9 years old', 'about-whom/child'],
    ['our little girl', 'about-whom/child'],
    ['my 15 yo', 'about-whom/child'],
    ['I have a 10 year old with heel pain', 'about-whom/child', 'pain-place/heel-under'],
    ['my kid has heel pain', 'about-whom/child', 'pain-place/heel-under'],
    ["I'm 16", 'about-whom/child'],
    ["my husband's foot is sore", 'about-whom/another-adult'],
    ['my mum, 80, has heel pain', 'about-whom/another-adult', 'pain-place/heel-under'],
    ['asking for my wife', 'about-whom/another-adult'],
    ['my 62 year old mother', 'about-whom/another-adult', 'health/over-45'],
    ['maybe as a kid'],
    ['since my teens im 22', 'onset/long'],
    ['in my teens'],
    ['my kids are at school'],
    ['my daughter drove me'],
    ['carrying my son'],
    ['having my baby'],
    ['my daughter is 34'],
    ["she's 3 weeks post op", 'treatments/operation-this-leg'],
    ['my mother had the same'],
    ['my dad has the same'],
    ['my dad had diabetes', 'other health/diabetes'],
    ['I teach teenagers'],
  ]);

  test.each(['maybe as a kid', 'since my teens im 22', 'my kids are at school'])(
    'asked whom it is about, “%s” is no child',
    (text) => {
      expect(answer('about-whom', text)).not.toEqual(['child']);
    },
  );
});

describe('what another person has', () => {
  given([
    [
      'A 54-year-old man presents with heel pain. He has diabetes',
      'about-whom/another-adult',
      'health/diabetes',
      'health/over-45',
      'pain-place/heel-under',
    ],
    ['my daughter, 14, has diabetes', 'about-whom/child', 'health/diabetes'],
    ['my mother has diabetes', 'other health/diabetes'],
    ["I'm 15 and my dad has diabetes", 'about-whom/child', 'other health/diabetes'],
    ['a 20-year history of type 2 diabetes mellitus', 'health/diabetes'],
    ['diabetic for 20 years', 'health/diabetes'],
    ['58yo woman with heel pain', 'health/over-45', 'pain-place/heel-under'],
  ]);

  test.each([
    ['she has diabetes', 'present health/diabetes'],
    ['he has type 2', 'present health/diabetes'],
  ])('in a talk about somebody else, “%s”', (text, finding) => {
    expect(saidOfAnother(text)).toEqual([finding]);
  });
});

describe('dangers in the words of onlookers', () => {
  raises([
    ['heard a bang in the back of his leg', 'achilles-snap'],
    ['like someone hit him in the back of the leg', 'achilles-snap'],
    ['like someone kicked her in the calf', 'achilles-snap'],
    ['like a pop, in my calf', 'achilles-snap'],
    ['a loud bang, in my heel', 'achilles-snap'],
    ['missed the last six feet of the ladder', 'high-energy-injury'],
    ["can't put it down at all", 'cannot-take-four-steps'],
    ["he can't put his foot to the floor", 'cannot-take-four-steps'],
    ["she won't walk on it", 'cannot-take-four-steps'],
    ['can no longer walk', 'cannot-take-four-steps'],
    ['little black spot on the little toe', 'black-skin'],
    ['toe went black', 'black-skin'],
    ['left leg is more swollen than my right', 'one-swollen-calf'],
    ['a hard red tender rope in my leg', 'one-swollen-calf'],
    ['numb up to my knees', 'back-pain-both-legs', 'creeping-numbness'],
    ['my legs feel like jelly', 'back-pain-both-legs', 'creeping-numbness'],
    ['thirty-eight nine', 'fever-with-foot-pain'],
    ['temp of 38.9', 'fever-with-foot-pain'],
    ['he has a temperature', 'fever-with-foot-pain'],
    ['tense calf after injury', 'rising-tight-pain'],
    ['my calf is rock-hard since I fell', 'rising-tight-pain'],
    ['cast feels too tight and toes are numb', 'rising-tight-pain'],
    ['two feet away from the ladder'],
    ['these boots are too tight'],
    ['I have black skin'],
    ['black mark under my toenail after football'],
    ['toe went black and blue'],
    ['room temperature'],
    ['temperature of 36'],
    ["I'm thirty eight"],
    ["can't walk far"],
    ["won't walk far"],
    ['my legs feel like jelly after a run'],
    ['pain up to my knee'],
    ['my calf is tight'],
    ['tight calf muscles'],
    ['my dad has gout'],
    ['does gout run in families'],
  ]);

  test('a child who will not walk is noted as one', () => {
    expect(said("she won't walk on it")).toEqual(['child-signs/cannot-bear-weight']);
    expect(said("I won't walk without my boots")).not.toContain('child-signs/cannot-bear-weight');
  });

  given([
    ['left leg is more swollen than my right', 'side/left', 'swelling/one-calf'],
    ['a temperature', 'skin-and-fever/fever'],
    ['temperature of 36'],
  ]);
});

describe('numb in both feet', () => {
  given([
    ['burning and pins and needles in both feet', 'feel/burn', 'nerve-signs/both', 'side/both'],
    ['numb toes on both feet', 'nerve-signs/both', 'side/both'],
    ['both my feet are numb', 'nerve-signs/both', 'side/both'],
    ['tingling in my toes on both feet', 'nerve-signs/both', 'side/both'],
    ['both of my feet are numb and tingling', 'nerve-signs/both', 'side/both'],
    ['numb left foot', 'nerve-signs/one-area', 'side/left'],
    ['numb toes', 'nerve-signs/one-area'],
  ]);
});

describe('what it is like is not what it is', () => {
  given([
    ['like stepping on a nail', 'feel/stab'],
    ['like stepping on glass', 'feel/stab'],
    ['like stepping on Lego', 'feel/pebble'],
    ['as if a knife is going in', 'feel/stab'],
    ["feels like I'm walking on broken glass", 'feel/stab'],
    ['as though I stepped on glass'],
    ["feels like there's glass in my foot"],
    ['feels as if I have a splinter in my foot'],
    ['I stood on a nail', 'injury/yes', 'skin-and-fever/sharp'],
    ['a splinter in my foot', 'skin-and-fever/sharp'],
  ]);
  raises([['like stepping on a nail'], ["feels like there's glass in my foot"], ['I stood on a nail', 'puncture']]);
});

describe('an injury, or none', () => {
  given([
    ['several old ankle sprains', 'injury/older'],
    ['had many sprains over the years', 'injury/older', 'onset/long'],
    ['7 weeks after I twisted it', 'injury/older'],
    ['seven weeks after a sprain', 'injury/older'],
    ['two months since I fell', 'injury/older'],
    ['six weeks after I fell', 'injury/yes'],
    ['two weeks since I fell', 'injury/yes'],
    ['no injury, I twisted it on Sunday', 'injury/yes'],
    ["I don't remember hurting it but I did fall last week", 'injury/yes'],
    ['for no reason, I had many sprains', 'injury/older'],
    ["I fell yesterday, I've had no injury before", 'injury/yes'],
    ['I fell, no injury'],
    ['no injury, maybe I twisted it'],
    ['no injury', 'injury/no'],
    ['I did fall asleep'],
  ]);
});

describe('giving way, and an arch that sinks', () => {
  given([
    ['it keeps giving out', 'nerve-signs/gives-way'],
    ['my ankle keeps going over', 'nerve-signs/gives-way'],
    ['feels like it will give', 'nerve-signs/gives-way'],
    ["feels like it's going to give way", 'nerve-signs/gives-way'],
    ['my knee keeps giving way'],
    ['it keeps giving me pain'],
    ['flatter', 'movement/flat-arch'],
    ['my arch has collapsed', 'movement/flat-arch'],
    ['flatter shoes help'],
    ['I can no longer stand on tiptoe', 'movement/one-leg-heel'],
    ['no longer able to go on tiptoe', 'movement/one-leg-heel'],
    ['standing on tiptoe', 'timing/toe-point'],
  ]);
});

describe('the tendon that is fine, and the heel below it', () => {
  given([
    ['the Achilles tendon is non-tender', 'no pain-place/achilles'],
    ['no pain at the Achilles', 'no pain-place/achilles'],
    ['heel where the Achilles inserts', 'pain-place/heel-back'],
    ['where the Achilles joins the heel', 'pain-place/heel-back'],
    ['my Achilles hurts', 'pain-place/achilles'],
    ['tender Achilles', 'pain-place/achilles'],
  ]);
});

describe('small leftovers', () => {
  given([
    ['a hole in my sock'],
    ['in my socks', 'timing/barefoot'],
    ['the point is'],
    ['pain is about 7', 'severity/moderate'],
    ['pain is about 8', 'severity/severe'],
    ['the pain is a 4', 'severity/moderate'],
    ['pain is 7 days old'],
    ['pain is one of the worst'],
    ['10/10', 'severity/severe'],
    ['I retired last year', 'health/over-45'],
    ['my dad has gout'],
    ["I've had gout before", 'health/gout'],
  ]);
});

test('the words of a text do not depend on what was read before', () => {
  const text = "I can't stand on tiptoe since I twisted my ankle, and both feet are numb";
  const before = read(text, null);
  for (const other of ['unable to walk', 'not able to feel my foot', 'my arch hurts', 'cannot stand'])
    read(other, null);
  expect(read(text, null)).toEqual(before);
});
