import { type Note } from './review-note';

type Answers = Readonly<Record<string, readonly string[]>>;
type Case = readonly [exercise: string, answers: Answers];

/** A note on exercises, and what proves that it is taken up. */
export interface ExerciseNote extends Note {
  /** Not offered with these answers. */
  readonly barred?: readonly Case[];
  /** Still offered with these answers: the note does not go as far as that. */
  readonly kept?: readonly Case[];
  /** What the file says of it to the patient. */
  readonly warned?: readonly (readonly [exercise: string, words: RegExp])[];
  /** What is offered in its place. */
  readonly instead?: readonly (readonly [exercise: string, other: string])[];
}

const SNAP: Answers = { 'pop-or-snap': ['yes'], 'pain-place': ['heel-back'] };
const FLOXACIN: Answers = { treatments: ['floxacin'], 'pain-place': ['heel-back'] };
const STEROID: Answers = { treatments: ['steroid'], 'pain-place': ['heel-back'] };
const STRESS_FRACTURE: Answers = { 'pain-place': ['ball'], 'bone-signs': ['pinpoint'] };
const UNSTEADY: Answers = { 'before-exercises': ['unsteady'] };
const NUMB_SOLE: Answers = { 'nerve-signs': ['sole'] };
const NUMB_FEET: Answers = { 'nerve-signs': ['both'] };
const PINCH: Answers = { 'pain-place': ['ankle-front'], movement: ['bend-up'] };

const files = (...ids: readonly string[]) => ids.map((id) => `exercises/${id}`);
const each = (ids: readonly string[], ...answers: readonly Answers[]) =>
  ids.flatMap((id) => answers.map((one): Case => [id, one]));

const RAISES = ['two-foot-heel-lift', 'cushion-heel-raise', 'calf-raise-ladder'];
const STRETCHES = ['wall-calf-stretch', 'long-hold-calf-stretch'];

/** Sections 5 and 6, where they speak of exercises. All are taken up as drafts. */
export const EXERCISE_NOTES: readonly ExerciseNote[] = [
  {
    note: '5',
    says: 'heel raises on the floor are blocked like the heel drops',
    files: files('floor-heel-raise', 'heel-drop-off-step'),
    barred: each(['floor-heel-raise', 'heel-drop-off-step'], SNAP, FLOXACIN, STEROID),
  },
  {
    note: '5',
    says: 'what the standing heel raises warn of blocks them too',
    files: files(...RAISES),
    barred: each(RAISES, SNAP, STRESS_FRACTURE, { movement: ['one-leg-heel'] }, { 'pain-place': ['big-toe'] }),
    warned: [['two-foot-heel-lift', /stop short of the top/]],
  },
  {
    note: '5',
    says: 'what the calf stretches warn of blocks them too',
    files: files(...STRETCHES),
    // A pinch stops the long stretch by its words: in front impingement it is the article’s own exercise.
    barred: [...each(STRETCHES, SNAP, { swelling: ['one-calf'] }), ['wall-calf-stretch', PINCH]],
    kept: [['long-hold-calf-stretch', PINCH]],
    warned: [['long-hold-calf-stretch', /pinch is at the front/]],
  },
  {
    note: '5',
    says: 'the nerve glide is not done flat on the back in pregnancy, nor with sciatica or after operations',
    files: files('tibial-nerve-glide', 'seated-nerve-glide', 'hip-and-thigh-exercises'),
    barred: [
      ['tibial-nerve-glide', { health: ['pregnant'] }],
      ...each(
        ['tibial-nerve-glide', 'seated-nerve-glide'],
        { 'nerve-signs': ['leg'] },
        { treatments: ['operation-elsewhere'] },
        { treatments: ['joint-replacement'] },
      ),
    ],
    kept: [['seated-nerve-glide', { health: ['pregnant'] }]],
    warned: [['hip-and-thigh-exercises', /20 weeks of pregnancy/]],
    instead: [['tibial-nerve-glide', 'seated-nerve-glide']],
  },
  {
    note: '5',
    says: 'gripping with the toes stays for a partly numb sole, with a sock, and not for two numb feet',
    files: files('towel-scrunch', 'toe-crunch'),
    barred: each(['towel-scrunch', 'toe-crunch'], NUMB_FEET),
    kept: each(['towel-scrunch', 'toe-crunch'], NUMB_SOLE),
    warned: [
      ['towel-scrunch', /wear a sock.*cannot feel the floor/s],
      ['toe-crunch', /wear a sock.*cannot feel the floor/s],
    ],
  },
  {
    note: '5',
    says: 'balance not with numb soles, dizziness, late pregnancy or thin bones without a hand-hold',
    files: files('single-leg-balance', 'foam-pad-balance', 'single-leg-deadlift'),
    barred: [
      ...each(['single-leg-balance', 'foam-pad-balance', 'single-leg-deadlift'], UNSTEADY, NUMB_FEET),
      ...each(['foam-pad-balance', 'single-leg-deadlift'], NUMB_SOLE),
      ...each(['single-leg-deadlift'], { health: ['pregnant'] }, { health: ['bones'] }, { 'nerve-signs': ['leg'] }),
    ],
    warned: [
      ['single-leg-balance', /both hands on the chair in later pregnancy, with thin bones.*dizzy/s],
      ['foam-pad-balance', /dizzy.*later pregnancy, with thin bones/s],
      ['single-leg-deadlift', /dizzy.*back hurts/s],
    ],
  },
  {
    note: '5',
    says: 'no rolling of the calf with blood thinners, swollen veins or a numb calf, and no massage gun on bone',
    files: files('calf-self-massage'),
    barred: each(['calf-self-massage'], { treatments: ['thinner'] }, { swelling: ['one-calf'] }, NUMB_FEET),
    warned: [['calf-self-massage', /swollen veins, numb skin and bone.*massage gun off the bone/s]],
  },
  {
    note: '5',
    says: 'breathe during holds, and ask first with high blood pressure or heart disease',
    files: files('calf-raise-hold'),
    // Heart disease is asked in one answer with smoking, so it warns and does not block.
    kept: [['calf-raise-hold', { health: ['circulation'] }]],
    warned: [['calf-raise-hold', /Do not hold your breath.*blood pressure.*heart disease/s]],
  },
  {
    note: '5',
    says: 'heel drops and the high-load raise not with numb feet or balance trouble',
    files: files('heel-drop-off-step', 'high-load-heel-raise'),
    barred: each(['heel-drop-off-step', 'high-load-heel-raise'], NUMB_FEET, UNSTEADY),
  },
  {
    note: '5',
    says: 'no full pointing when the back of the ankle pinches',
    files: files('ankle-circles', 'four-way-ankle-band'),
    warned: [
      ['ankle-circles', /back of your ankle, keep the circles small/],
      ['four-way-ankle-band', /back of your ankle, push down only half way/],
    ],
  },
  {
    note: '6',
    says: 'band press half way and deadlift late for the back of the ankle, so that both can be reached',
    files: ['programmes/posterior-ankle-impingement'],
  },
  {
    note: '6',
    says: 'the high-load raise is outside every plan; it is the last stage for the heel, and never needed',
    files: ['programmes/plantar-heel-pain'],
    warned: [['high-load-heel-raise', /do not need this one/]],
  },
];
