import { said } from './real-reader';

/** What each sentence says unasked, and nothing besides. A sentence alone must give nothing. */
type Row = readonly [text: string, ...findings: string[]];

const given = (rows: readonly Row[]): void => {
  test.each(rows.map(([text, ...findings]) => [text, findings] as const))('%s', (text, findings) => {
    expect([...said(text)].sort()).toEqual([...findings].sort());
  });
};

describe('an injury now, and one of long ago', () => {
  given([
    ['I twisted it on Saturday', 'injury/yes'],
    ['rolled my ankle last week', 'injury/yes'],
    ['I went over on my ankle three weeks ago', 'injury/yes'],
    ['broke my toe last month', 'injury/yes'],
    ['I dropped a brick on my foot', 'injury/yes'],
    ['someone stood on my foot', 'injury/yes'],
    ['I sprained it badly years ago', 'injury/older'],
    ['I broke my ankle in 2015', 'injury/older'],
    ['I sprained it 3 years ago', 'injury/older'],
    ['twisted my ankle two months ago', 'injury/older'],
    ['never been right since a sprain last year', 'injury/older'],
    ['an old rugby injury', 'injury/older'],
    ['I used to sprain it', 'injury/older'],
    ['I have sprained my ankle many times', 'injury/older'],
    ['I sprained my ankle 3 years ago and it hurts at night', 'injury/older', 'timing/night'],
    ['sore on the outside of my ankle since a sprain last year', 'injury/older', 'pain-place/ankle-outer'],
    ['since I broke my ankle years ago it has been stiff', 'injury/older', 'feel/stiff'],
    ['I twisted it on Saturday, and I sprained it years ago too', 'injury/yes'],
    ['maybe I sprained it years ago', 'maybe injury/older'],
    ['my brother sprained his ankle years ago', 'other injury/older'],
    ['no injury', 'injury/no'],
    ['it feels like I sprained it'],
    ['I keep rolling my ankle', 'nerve-signs/gives-way'],
    ['I fell asleep'],
    ['I fell pregnant', 'health/pregnant'],
    ['my heels are cracked'],
    ['I am scared of twisting it'],
  ]);
});

describe('how old the patient is', () => {
  given([
    ["I'm 62", 'health/over-45'],
    ['Im 45', 'health/over-45'],
    ['62 year old', 'health/over-45'],
    ['58yo male', 'health/over-45'],
    ['at 70', 'health/over-45'],
    ['aged 58', 'health/over-45'],
    ['I am in my sixties', 'health/over-45'],
    ['pensioner', 'health/over-45'],
    ["I'm 15", 'about-whom/child'],
    ['14 year old daughter', 'about-whom/child'],
    ["I'm 44"],
    ['30 year old'],
    ['45 minutes'],
    ["I'm 45 minutes away"],
    ["I'm 62 kg"],
    ['at 70%'],
    ['at 50 degrees'],
    ["I'm 11 stone"],
    ['I feel like I am 90'],
    ['my 70 year old mum', 'about-whom/another-adult', 'health/over-45'],
    ['my mum is 62', 'about-whom/another-adult'],
    ['my toddler stood on my foot', 'injury/yes'],
  ]);
});

describe('health and treatments', () => {
  given([
    ["I've had gout before", 'health/gout'],
    ['I take allopurinol', 'health/gout'],
    ['is it gout?'],
    ['I think I have gout'],
    ['I have sickle cell', 'health/sickle-cell'],
    ['sickle cell trait'],
    ['I have osteoporosis', 'health/bones'],
    ['my bones are thin', 'health/bones'],
    ['brittle bones', 'health/bones'],
    ['my periods have stopped', 'health/bones'],
    ['diagnosed with diabetes 5 years ago', 'health/diabetes'],
    ["I'm on the pill", 'treatments/hormones'],
    ['I use HRT patches', 'treatments/hormones'],
    ['I took a pain pill'],
    ['I stopped the pill'],
    ['I inject heroin', 'treatments/injects'],
    ['I inject insulin', 'health/diabetes'],
    ['I had bunion surgery', 'treatments/operation-this-leg'],
    ['operation on my ankle last month', 'treatments/operation-this-leg'],
    ['operation on my ankle in 2010'],
    ['waiting for surgery'],
    ['a long flight last week', 'treatments/operation-elsewhere'],
    ['a 12 hour flight', 'treatments/operation-elsewhere'],
    ['I was in hospital for a week', 'treatments/operation-elsewhere'],
    ['I had a c section', 'treatments/operation-elsewhere'],
    ['I work in a hospital'],
    ['a flight of stairs'],
    ['knee replacement 5 years ago', 'treatments/joint-replacement'],
    ['waiting for a new hip'],
  ]);
});

describe('skin, swelling and feeling', () => {
  given([
    ['I scalded my foot', 'skin-and-fever/burn'],
    ['boiling water on my foot', 'skin-and-fever/burn'],
    ['my feet are burning', 'feel/burn'],
    ['it feels like my foot is burnt'],
    ['ingrown toenail', 'skin-and-fever/nail'],
    ['my toenail is growing in', 'skin-and-fever/nail'],
    ['dark line under my nail', 'skin-and-fever/dark-patch'],
    ['the mole is changing', 'skin-and-fever/dark-patch'],
    ["I can't lie flat", 'swelling/breathless-flat'],
    ['I sleep on 3 pillows', 'swelling/breathless-flat'],
    ['the lump keeps growing', 'swelling/lump'],
    ['a bony bump', 'feel/bump'],
    ['it gets stiff', 'feel/stiff'],
    ['my neck is stiff'],
    ['the pain is deep in the bone', 'feel/deep-bone'],
    ['my heel bone hurts', 'pain-place/heel-under'],
    ['even a sock hurts', 'feel/touch'],
    ['the bed sheet hurts', 'feel/touch'],
    ['it clicks when I move it', 'feel/click'],
    ['like there is a stone in my shoe', 'feel/pebble'],
  ]);
});

describe('movement, bones, rest and exercises', () => {
  given([
    ['my arch has dropped', 'movement/flat-arch'],
    ['my foot has got flatter', 'movement/flat-arch'],
    ["I've always had fallen arches", 'no movement/flat-arch'],
    ["can't stand on tiptoe on that leg", 'movement/one-leg-heel'],
    ['can stand on tiptoe', 'no movement/one-leg-heel'],
    ['hurts to pull my foot up', 'movement/bend-up'],
    ['hurts to point my toes', 'movement/point', 'timing/toe-point'],
    ['it hurts when I bend my big toe', 'movement/big-toe', 'pain-place/big-toe'],
    ['one spot', 'bone-signs/pinpoint'],
    ["it's hard to pinpoint"],
    ['it hurts to hop', 'bone-signs/hop-squeeze'],
    ['squeezing the heel hurts', 'bone-signs/hop-squeeze', 'pain-place/heel-under'],
    ['the top of my foot is swollen', 'bone-signs/swelling-top', 'pain-place/top-midfoot'],
    ['hanging my leg out of bed helps', 'rest-pain/hang-down'],
    ["I don't have a band", 'before-exercises/no-band'],
    ['I live in a bungalow', 'before-exercises/no-step'],
    ["I'm wobbly when I stand", 'before-exercises/unsteady'],
  ]);
});

describe('how it began', () => {
  given([
    ['since yesterday', 'onset/sudden'],
    ['it started two days ago', 'onset/sudden'],
    ['since Monday', 'onset/sudden'],
    ['for 3 weeks', 'onset/weeks'],
    ['for about three weeks', 'onset/weeks'],
    ['it started a couple of weeks ago', 'onset/weeks'],
    ['for two years', 'onset/long'],
    ["I've had it 8 months", 'onset/long'],
    ['it began over a year ago', 'onset/long'],
    ['since 2019', 'onset/long'],
    ['since I started running', 'onset/after-change'],
    ['I started a new job', 'onset/after-change'],
    ['new shoes', 'onset/after-change'],
    ['I got a puppy', 'onset/after-change'],
    ['it comes and goes', 'onset/again'],
    ['it keeps returning', 'onset/again'],
    ["I've worked there for 20 years"],
    ['diabetic for 20 years', 'health/diabetes'],
    ['I rested it for 3 weeks', 'before-exercises/tried-long'],
    ['in 3 weeks'],
    ['bought new trainers to help'],
  ]);
});

describe('when it hurts', () => {
  given([
    ['when I first get up', 'timing/first-steps'],
    ['mornings are the worst', 'timing/first-steps'],
    ['it eases once I get moving', 'timing/eases'],
    ['wears off after 10 minutes', 'timing/eases'],
    ['on my feet all day', 'timing/after-long'],
    ['by the end of my shift', 'timing/after-long'],
    ['the longer I walk the worse it gets', 'timing/during'],
    ['sore the day after football', 'timing/after'],
    ['it wakes me at 3am', 'timing/night'],
    ["even when I'm sitting", 'timing/rest'],
    ['24/7', 'timing/rest'],
    ['going down the stairs', 'timing/down-stairs'],
    ['when I squat', 'timing/down-stairs'],
    ['going up on my toes', 'timing/toe-point'],
    ['climbing hills', 'timing/push-off'],
    ['my shoes rub', 'timing/shoes'],
    ['in my bare feet', 'timing/barefoot'],
    ['on uneven ground', 'timing/uneven'],
    ['I can only walk 200 yards', 'timing/distance'],
    ['last night'],
    ['better in the morning'],
    ['fine at rest', 'no timing/rest'],
    ['better when I sit', 'no rest-pain/nothing-eases', 'no timing/rest'],
    ['I fell down the stairs', 'injury/yes'],
    ['upstairs neighbour'],
    ['in my heel'],
  ]);
});

describe('how strong the pain is', () => {
  given([
    ['2/10', 'severity/mild'],
    ['pain 6/10', 'severity/moderate'],
    ['five out of ten', 'severity/moderate'],
    ['8 out of 10', 'severity/severe'],
    ['7.5/10', 'severity/severe'],
    ['pain level 9', 'severity/severe'],
    ['I rate it 3', 'severity/mild'],
    ['9 out of 10 times'],
    ['8 out of 10 days'],
    ['since 3/10'],
    ['1 in 10'],
    ['6 of us'],
  ]);
});
