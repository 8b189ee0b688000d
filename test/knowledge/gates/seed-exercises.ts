import { type Exercise } from '../../../knowledge/treatment-model';

/**
 * Every exercise, way to do it and kind of exercise that the five articles name, read line by line.
 * The line is that of the article's text file; what it says is told in our own words.
 */

type Numbers = Partial<Pick<Exercise['dosage'], 'sets' | 'reps' | 'holdSeconds' | 'perDay' | 'perWeek' | 'weeks'>>;

export interface SeedExercise {
  readonly source: string;
  readonly line: number;
  readonly names: string;
  /** The article's own numbers, or that it has none. */
  readonly dose: Numbers | 'none stated';
  /** What else it says of dose or of how to do it, as our file says it. */
  readonly words?: RegExp;
  readonly carriedBy:
    { readonly exercise: string } | { readonly programme: string } | { readonly nothingBecause: string };
}

type Row = readonly [line: number, names: string, exercise: string, dose: SeedExercise['dose'], words?: RegExp];

function rows(source: string, ...all: readonly Row[]): readonly SeedExercise[] {
  return all.map(([line, names, exercise, dose, words]) => {
    const row = { source, line, names, dose, carriedBy: { exercise } };
    return words ? { ...row, words } : row;
  });
}

const TARSAL_TUNNEL = rows(
  'seed-tts',
  [15, 'circles with the foot, sitting', 'ankle-circles', { reps: [10, 10], sets: [1, 2] }, /each way/],
  [21, 'calf stretch at the wall', 'wall-calf-stretch', { holdSeconds: [15, 30], reps: [3, 5] }],
  [29, 'heel lift on both feet', 'two-foot-heel-lift', { reps: [15, 20], sets: [2, 3] }],
  [36, 'the same with dumbbells', 'two-foot-heel-lift', {}, /dumbbells/],
  [37, 'turning the foot in against a band', 'band-ankle-turn-in', { reps: [10, 15], sets: [1, 2] }],
  [46, 'nerve glide, lying down', 'tibial-nerve-glide', { reps: [5, 10] }, /Hold for a few seconds/],
  [53, 'scrunching a towel, and pushing it out again', 'towel-scrunch', { reps: [3, 5] }, /Push it out/],
  [58, 'standing on one leg', 'single-leg-balance', { holdSeconds: [10, 30], reps: [2, 3] }, /10 to 15 seconds/],
  [64, 'the same with the head turned or eyes closed', 'single-leg-balance', {}, /Turn your head.*Close your eyes/s],
);

const METATARSALGIA = rows(
  'seed-mtt',
  [29, 'bent-knee stretch at the wall', 'soleus-stretch', { holdSeconds: [45, 45] }],
  [38, 'big toe up on a rolled towel', 'big-toe-towel-stretch', { holdSeconds: [45, 45] }],
  [46, 'spreading and closing the toes', 'toe-spread', 'none stated'],
  [54, 'straight-knee stretch at the wall', 'straight-knee-calf-stretch', { holdSeconds: [45, 45] }],
  [63, 'bending the big toe against a band', 'band-big-toe-bend', 'none stated'],
  [70, 'curling the toes on a towel or paper', 'toe-crunch', 'none stated', /paper/],
  [76, 'heel raises on a cushion', 'cushion-heel-raise', 'none stated'],
);

const GENERAL = rows(
  'seed-gen',
  [8, 'still pushes, a start after an injury', 'static-ankle-holds', 'none stated'],
  [9, 'bands of several strengths', 'four-way-ankle-band', 'none stated', /colours/],
  [12, 'picking up marbles with the toes', 'marble-pick-up', 'none stated'],
  [14, 'calf strength from beginner to advanced', 'calf-raise-ladder', 'none stated', /First step.*Third step/s],
  [18, 'stretches of ankle, foot and toes', 'seated-ankle-and-toe-stretches', 'none stated'],
  [19, 'stretches of heel cord and plantar fascia', 'heel-and-arch-stretches', 'none stated'],
  [20, 'stretches of both calf muscles', 'two-part-calf-stretch', 'none stated'],
  [26, 'thigh and buttock exercises', 'hip-and-thigh-exercises', 'none stated'],
  [28, 'leg strength and stretches, elsewhere on the web', 'hip-and-thigh-exercises', 'none stated'],
);

const IMPINGEMENT = rows(
  'seed-imp',
  [74, 'balance as a kind', 'foam-pad-balance', {}],
  [80, 'moving the ankle through its range as a kind', 'long-hold-calf-stretch', {}],
  [86, 'strength as a kind', 'band-foot-press', {}],
  [92, 'training for sport and work as a kind', 'single-leg-deadlift', {}],
  [104, 'calf stretch, standing', 'long-hold-calf-stretch', { holdSeconds: [30, 30], sets: [2, 3] }, /or a bit longer/],
  [111, 'the same on a step or with a strap', 'long-hold-calf-stretch', {}, /strap.*on a step/s],
  [113, 'pressing down a band', 'band-foot-press', { reps: [10, 15], sets: [2, 3], holdSeconds: [1, 2] }],
  [120, 'one leg on a foam pad', 'foam-pad-balance', { holdSeconds: [30, 60], sets: [2, 3] }],
  [127, 'deadlift on one leg', 'single-leg-deadlift', { reps: [10, 15], sets: [2, 3] }, /balance pad/],
);

const HEEL = rows(
  'seed-heel',
  [9, 'pumps and a gentle stretch on the edge of the bed', 'bedside-ankle-pumps', 'none stated', /every morning/],
  [13, 'toe yoga', 'toe-yoga', { sets: [2, 2], reps: [10, 10] }, /several sets through the day.*hands/s],
  [18, 'rolling the calf', 'calf-self-massage', {}, /About 2 minutes/],
  [20, 'rocking over the toes in 3 directions', 'knee-over-toes-rocks', { sets: [1, 2], reps: [10, 10] }, /warm-up/],
  [28, 'calf-raise hold', 'calf-raise-hold', { sets: [3, 5], holdSeconds: [30, 45], perDay: [1, 3] }],
  [28, 'the same on one leg', 'calf-raise-hold', {}, /hold on one leg/],
  [35, 'slow lowering on both feet', 'slow-lowering-calf-raise', { reps: [1, 15] }, /5 seconds to come down on both/],
  [37, 'up on two feet, down on one', 'two-up-one-down-calf-raise', { reps: [1, 15] }, /5 seconds.*on that one/],
  [39, 'up and down on one leg', 'single-leg-calf-raise', { reps: [1, 15] }, /5 seconds to come down/],
);

/** Whole programmes, and what is named in passing. */
const OTHERS: readonly SeedExercise[] = [
  {
    source: 'seed-tts',
    line: 14,
    names: 'all of them together, on both sides',
    dose: 'none stated',
    words: /both sides, a few times each week.*some weeks/s,
    carriedBy: { programme: 'tarsal-tunnel-syndrome' },
  },
  {
    source: 'seed-gen',
    line: 24,
    names: 'strength and stretches for plantar fasciitis',
    dose: 'none stated',
    carriedBy: { programme: 'plantar-heel-pain' },
  },
  {
    source: 'seed-gen',
    line: 27,
    names: 'a look at the whole leg and the lower back',
    dose: 'none stated',
    carriedBy: { nothingBecause: 'it is a check and no exercise; pain that shoots from the back is asked about' },
  },
  {
    source: 'seed-gen',
    line: 30,
    names: 'a link to knee exercises',
    dose: 'none stated',
    carriedBy: { nothingBecause: 'the knee is outside the foot and ankle, and the article only links there' },
  },
  {
    source: 'seed-imp',
    line: 84,
    names: 'moving the joint by hand',
    dose: 'none stated',
    carriedBy: { nothingBecause: 'a physio does it; self-care “what-a-physio-may-offer” tells of it' },
  },
];

/** The article’s own steps, as our steps say them, in their order. */
export const SEED_STEPS: Readonly<Record<string, RegExp>> = {
  'ankle-circles': /chair and lift one foot.*circle, one way, as far as it goes.*other way.*other side/s,
  'wall-calf-stretch':
    /as high as your eyes.*Step back with the leg on the sore side.*heel on the floor. Bend the front/s,
  'two-foot-heel-lift': /chair and hold on.*as high as.*same weight on both feet.*Lower/s,
  'band-ankle-turn-in': /legs out in front.*nearer foot.*inwards against the band. Only the foot moves.*other foot/s,
  'tibial-nerve-glide':
    /Pull one knee up.*thigh points at the ceiling.*other leg flat.*straighten that knee.*a little bent.*Pull the foot up.*point it away.*Bend the knee/s,
  'towel-scrunch': /towel on a hard floor.*heel still.*towards you with your toes.*Push it out again/s,
  'single-leg-balance': /next to a chair.*Lift one foot.*other side/s,
  'soleus-stretch': /facing a wall.*Bend the knee.*heel on the floor.*towards the wall, as close/s,
  'big-toe-towel-stretch':
    /Roll up a towel.*big toe up on the roll.*knee move forward.*sole of the foot begins to stretch/s,
  'toe-spread': /flat and loose on the floor.*Spread your toes.*together/s,
  'straight-knee-calf-stretch': /one leg straight behind you.*back heel on the floor. Lean in.*begins to pull/s,
  'band-big-toe-bend': /Sit down. Loop a band round your big toe.*Bend the toe down against the band.*come back/s,
  'toe-crunch': /towel or a sheet of paper.*Curl your toes.*Let go/s,
  'cushion-heel-raise': /Stand on a firm cushion.*Lift both heels.*Lower them slowly/s,
  'static-ankle-holds': /foot in the middle.*The ankle stays still/s,
  'four-way-ankle-band': /band.*Push the foot down.*Pull it up.*Turn it in.*Then turn it out/s,
  'marble-pick-up': /marbles.*Pick one up with your toes/s,
  'calf-raise-ladder': /First step.*Second step.*Third step.*Move on only when the step before is easy/s,
  'seated-ankle-and-toe-stretches': /ankle in slow circles.*Point the foot, then pull it up.*toes gently up/s,
  'heel-and-arch-stretches': /calf stretch at the wall.*toes back towards the shin, until the arch stretches/s,
  'two-part-calf-stretch': /knee straight and the heel down.*high in the calf.*bend the same knee.*lower/s,
  'hip-and-thigh-exercises': /back of the thigh stretches.*on your side.*Lift the top leg/s,
  'foam-pad-balance':
    /next to a chair or wall.*middle of the pad.*one leg and lift the other.*Look at one spot. Use your hands/s,
  'long-hold-calf-stretch':
    /wall or a chair.*sore foot. Let both feet point straight.*back knee stays straight. Both heels.*front knee/s,
  'band-foot-press': /leg out in front.*middle of the foot.*hold both ends.*pedal.*1 or 2 seconds.*back slowly/s,
  'single-leg-deadlift':
    /balance pad.*back straight.*from the hip.*leg go straight back and up.*chest is level.*as far as you can.*Come up slowly/s,
  'bedside-ankle-pumps': /edge of the bed.*up and down.*pull your toes gently up/s,
  'toe-yoga': /Lift only the big toe.*four small toes.*with your hands/s,
  'calf-self-massage': /massage stick, a foam roll or a massage gun.*calf/s,
  'knee-over-toes-rocks': /Kneel.*or stand with one foot up.*big toe.*middle toes.*little toe/s,
  'calf-raise-hold': /on both feet. Stay up.*hold on one leg.*not sure, ask/s,
  'slow-lowering-calf-raise': /up on both feet.*5 seconds to come down on both/s,
  'two-up-one-down-calf-raise': /up on both feet.*lift the other foot.*5 seconds to come down on that one/s,
  'single-leg-calf-raise': /one leg.*up on that foot.*5 seconds to come down/s,
};

export const SEED_EXERCISES = [...TARSAL_TUNNEL, ...METATARSALGIA, ...GENERAL, ...IMPINGEMENT, ...HEEL, ...OTHERS];
