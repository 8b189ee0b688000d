import type { Urgency } from '../../knowledge/model';
import { realEngine } from '../conversations/engine';
import { outcomeOf, talkUntil, type Story } from '../conversations/patient';

const engine = realEngine();
const heel: Story = { 'pain-place': ['heel-under'], timing: ['first-steps'] };
const night: Story = { ...heel, timing: ['first-steps', 'night'] };
const ankle: Story = { 'pain-place': ['ankle-front'] };

// Each line: people for whom too little would be dangerous, and the least that they must be told.
const VIGNETTES: readonly (readonly [string, Story, Urgency])[] = [
  [
    'a fever and a red, agonising big toe',
    { ...heel, 'skin-and-fever': ['fever'], swelling: ['big-toe-hot'] },
    'emergency-department',
  ],
  ['a fever with foot pain and nothing else', { ...heel, 'skin-and-fever': ['fever'] }, 'same-day'],
  ['a hot ankle', { ...ankle, swelling: ['hot-joint'] }, 'emergency-department'],
  [
    'a hot joint in the toes and chemotherapy',
    { 'pain-place': ['ball'], swelling: ['hot-joint'], health: ['immune'] },
    'emergency-department',
  ],
  [
    'a hot joint in the toes and a replaced joint',
    { 'pain-place': ['ball'], swelling: ['hot-joint'], treatments: ['joint-replacement'] },
    'emergency-department',
  ],
  ['one hot, swollen foot and nothing else', { ...heel, 'skin-and-fever': ['hot-foot'] }, 'soon'],
  ['a hot, painless foot with diabetes', { ...heel, 'skin-and-fever': ['hot-foot'], health: ['diabetes'] }, 'same-day'],
  [
    'a hot foot and a wound with diabetes',
    { ...heel, 'skin-and-fever': ['hot-foot', 'wound'], health: ['diabetes'] },
    'emergency-department',
  ],
  [
    'diabetes and a twisted ankle that can be walked on',
    { ...ankle, injury: ['yes'], health: ['diabetes'] },
    'same-day',
  ],
  ['numb feet and a twisted ankle', { ...ankle, injury: ['yes'], 'nerve-signs': ['both'] }, 'same-day'],
  [
    'a snap at the back of the leg without an injury',
    { 'pain-place': ['achilles'], 'pop-or-snap': ['yes'] },
    'emergency-department',
  ],
  [
    'a snap felt deep behind the ankle, without an injury',
    { 'pain-place': ['ankle-back-deep'], 'pop-or-snap': ['yes'] },
    'emergency-department',
  ],
  ['a tearing pop in the arch', { 'pain-place': ['arch'], 'pop-or-snap': ['yes'] }, 'soon'],
  ['a tight cast', { 'emergency-screen': ['tight-rising'] }, 'ambulance'],
  ['skin that changes within hours', { 'emergency-screen': ['spreading-fast'] }, 'ambulance'],
  ['bleeding that will not stop', { 'emergency-screen': ['bleeding'] }, 'ambulance'],
  ['night pain that eases when the leg hangs down', { ...night, 'rest-pain': ['hang-down'] }, 'same-day'],
  [
    'the same with a wound',
    { ...night, 'rest-pain': ['hang-down'], 'skin-and-fever': ['wound'] },
    'emergency-department',
  ],
  [
    'toes that hurt in bed until the leg hangs down, in a smoker who names no time',
    { 'pain-place': ['toes-between'], health: ['circulation'], 'rest-pain': ['hang-down'] },
    'same-day',
  ],
  [
    'a wound, diabetes and poor circulation',
    { ...heel, 'skin-and-fever': ['wound'], health: ['diabetes', 'circulation'] },
    'emergency-department',
  ],
  ['a wound and a numb foot', { ...heel, 'skin-and-fever': ['wound'], 'nerve-signs': ['one-area'] }, 'same-day'],
  ['a nail through the shoe', { ...heel, 'skin-and-fever': ['sharp'] }, 'same-day'],
  [
    'pregnancy with both ankles newly swollen',
    { ...ankle, swelling: ['both-swollen'], health: ['pregnant'] },
    'same-day',
  ],
  [
    'the same with a bad headache',
    { ...ankle, swelling: ['both-swollen'], health: ['pregnant'], 'pregnancy-signs': ['headache'] },
    'emergency-department',
  ],
  [
    'both ankles swollen and breathless lying flat',
    { ...ankle, swelling: ['both-swollen', 'breathless-flat'] },
    'same-day',
  ],
  ['a child with a fever', { 'about-whom': ['child'], 'child-signs': ['fever'] }, 'same-day'],
  ['outer-edge pain after new training', { 'pain-place': ['outer-edge'], onset: ['after-change'] }, 'soon'],
  [
    'deep bone pain for months, with diabetes',
    { ...heel, feel: ['deep-bone'], onset: ['long'], health: ['diabetes'] },
    'same-day',
  ],
  ['several stiff joints', { ...heel, swelling: ['several-joints'] }, 'soon'],
  [
    'a first red, hot big toe',
    { 'pain-place': ['big-toe'], swelling: ['big-toe-hot'], 'gout-before': ['no'] },
    'same-day',
  ],
  ['sudden calf pain', { 'pain-place': ['calf'], onset: ['sudden'] }, 'same-day'],
  [
    'foot drop within days, with leg pain',
    { ...ankle, 'nerve-signs': ['drop'], 'nerve-course': ['fast-with-pain'] },
    'emergency-department',
  ],
  ['numb feet and falls', { ...heel, 'nerve-signs': ['both'], 'nerve-course': ['falls'] }, 'same-day'],
  ['deep bone pain and weight loss', { ...heel, feel: ['deep-bone'], health: ['weight-loss'] }, 'same-day'],
  [
    'a fever with deep bone pain that nothing eases',
    { ...night, 'skin-and-fever': ['fever'], 'rest-pain': ['nothing-eases'] },
    'emergency-department',
  ],
  [
    'both heels sore with the first steps, with a joint disease',
    { ...heel, timing: ['first-steps', 'eases'], health: ['arthritis'], side: ['both'] },
    'soon',
  ],
  [
    'a pinch at the front of the ankle, and no tiptoe on that leg',
    { ...ankle, timing: ['down-stairs'], movement: ['one-leg-heel'] },
    'soon',
  ],
  [
    'a pinch at the back of the ankle, and no tiptoe on that leg',
    { 'pain-place': ['ankle-back-deep'], timing: ['toe-point'], movement: ['one-leg-heel'] },
    'soon',
  ],
  ['a calf ache after an operation', { 'pain-place': ['calf'], treatments: ['operation-this-leg'] }, 'same-day'],
  [
    'a calf ache after an operation elsewhere or a long flight',
    { 'pain-place': ['calf'], treatments: ['operation-elsewhere'] },
    'same-day',
  ],
  [
    'a swollen calf on the pill',
    { 'pain-place': ['calf'], swelling: ['one-calf'], treatments: ['hormones'] },
    'same-day',
  ],
  [
    'a snap at the back of the leg in an injury',
    { 'pain-place': ['achilles'], injury: ['yes'], 'injury-signs': ['pop'] },
    'emergency-department',
  ],
  ['a sore Achilles after a floxacin antibiotic', { 'pain-place': ['achilles'], treatments: ['floxacin'] }, 'same-day'],
  ['pain that is severe and came on suddenly', { ...heel, 'emergency-screen': ['unbearable'] }, 'ambulance'],
];

test.each(VIGNETTES)('%s', (_who, story, urgency) => {
  expect(outcomeOf(engine, talkUntil(engine, story)).urgency).toBe(urgency);
});

/** An injured outer edge of the foot, with its bone signs told one by one. */
const EDGE_BY_ITEM: Story = {
  'pain-place': ['outer-edge'],
  injury: ['yes'],
  timing: ['rest'],
  onset: ['sudden'],
  'bone-signs': ['not-sure'],
  'bone-signs:pinpoint': ['yes'],
};

test.each([
  ['nothing more', ['none']],
  ['fever', ['fever']],
  ['fever and red skin', ['fever', 'red-skin']],
])('a sore bone told item by item stays for the emergency department with %s', (_more, signs) => {
  const talk = talkUntil(engine, { ...EDGE_BY_ITEM, 'skin-and-fever': signs });
  expect(outcomeOf(engine, talk).urgency).toBe('emergency-department');
});
