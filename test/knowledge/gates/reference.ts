import type { Urgency } from '../../../knowledge/model';

/**
 * The clinical reference that the content stems from: its ids, so that nothing in it is forgotten.
 * Each is carried by a file of content, or is left out with a reason.
 */

const words = (list: string) => list.trim().split(/\s+/);

export const RED_FLAGS = words(`
  RF01 RF02 RF03 RF04 RF05 RF06 RF07 RF08 RF10
  RF11 RF12 RF13 RF14 RF15 RF16 RF17 RF18 RF19
  RF20 RF21 RF30 RF31 RF32 RF33 RF34 RF35 RF40
  RF41 RF42 RF50 RF51 RF52 RF53 RF54 RF55 RF56
  RF57 RF60 RF61 RF62 RF63 RF64 RF65 RF66 RF70
  RF71 RF72 RF73 RF74 RF75 RF76 RF77 RF80 RF81
  RF82 RF83
`);

export const QUESTIONS = words(`
  Q00 Q01 Q02 Q03 Q04 Q05 Q06 Q07 Q08
  Q09 Q10 Q11 Q12 Q13 Q14 Q15
`);

export const EXERCISES = words(`
  X01 X02 X03 X04 X05 X06 X07 X08 X09
  X10 X11 X12 X13 X14 X15 X16 X17 X18
  X19 X20 X21 X22 X23 X24 X25 X26 X27
  X28 X29 X30 X31 X32 X33 X34 X35 X36
  X37 X38 X39
`);

export const CONDITIONS = words(`
  tarsal_tunnel metatarsalgia plantar_heel_pain anterior_impingement posterior_impingement achilles_midportion achilles_insertional haglund_bursitis fat_pad
  pttd peroneal sinus_tarsi morton_neuroma hallux_rigidus bunion sesamoiditis freiberg severs
  calf_strain general_stiffness lateral_sprain syndesmosis ankle_fracture fifth_metatarsal_fracture lisfranc achilles_rupture calcaneal_stress_fracture
  metatarsal_stress_fracture navicular_stress_fracture ankle_oa midfoot_oa compartment baxter peripheral_neuropathy s1_radiculopathy l5_radiculopathy
  cauda_equina crps acute_limb_ischaemia pad_clti dvt septic_arthritis gout cellulitis osteomyelitis
  diabetic_ulcer charcot inflammatory_arthritis heart_failure_oedema tumour
`);

/**
 * Where the reference sends somebody with each condition at the least, by itself. One is sent on in steps there (“numb
 * only: routine; a new foot drop: today”): here what holds for all of it, the rest is a red flag and a raise.
 */
export const DISPOSITIONS: Readonly<Record<Urgency, readonly string[]>> = {
  ambulance: words(`compartment cauda_equina acute_limb_ischaemia`),
  'emergency-department': words(`ankle_fracture fifth_metatarsal_fracture lisfranc achilles_rupture`),
  'same-day': words(`dvt septic_arthritis cellulitis osteomyelitis diabetic_ulcer charcot`),
  soon: words(
    `pttd freiberg syndesmosis calcaneal_stress_fracture metatarsal_stress_fracture navicular_stress_fracture crps gout inflammatory_arthritis tumour`,
  ),
  routine: words(
    `tarsal_tunnel morton_neuroma sesamoiditis severs calf_strain baxter peripheral_neuropathy s1_radiculopathy pad_clti heart_failure_oedema l5_radiculopathy`,
  ),
  'self-care': words(
    `metatarsalgia plantar_heel_pain anterior_impingement posterior_impingement achilles_midportion achilles_insertional haglund_bursitis fat_pad peroneal sinus_tarsi hallux_rigidus bunion general_stiffness lateral_sprain ankle_oa midfoot_oa`,
  ),
};

/** Ids that no file carries, each with its reason. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  Q15: 'no question of its own any more: free words are taken on the page where the answers are checked',
  X39: 'a programme in diabetes that a foot team sets and watches over 8 to 12 weeks (IWGDF 2023); diabetes stops our exercises',
};

interface Combination {
  readonly flag: string;
  readonly says: string;
  readonly answers: Readonly<Record<string, readonly string[]>>;
  readonly urgency: string;
}

/** The nineteen combinations, some in several rows, as answers to our questions, with the corrections of the second reading. */
export const COMBINATIONS: readonly Combination[] = [
  {
    flag: 'RF31',
    says: 'a hot joint with fever',
    answers: { swelling: ['hot-joint'], 'skin-and-fever': ['fever'] },
    urgency: 'emergency-department',
  },
  {
    flag: 'RF33',
    says: 'spreading red skin in someone very ill',
    answers: { 'skin-and-fever': ['red-skin'], 'emergency-screen': ['very-ill'] },
    urgency: 'ambulance',
  },
  {
    flag: 'RF40',
    says: 'diabetes with a wound',
    answers: { health: ['diabetes'], 'skin-and-fever': ['wound'] },
    urgency: 'same-day',
  },
  {
    flag: 'RF40',
    says: 'diabetes with a wound, and black skin',
    answers: { health: ['diabetes'], 'skin-and-fever': ['wound', 'black'] },
    urgency: 'emergency-department',
  },
  {
    flag: 'RF40',
    says: 'diabetes with a wound, and fever',
    answers: { health: ['diabetes'], 'skin-and-fever': ['wound', 'fever'] },
    urgency: 'emergency-department',
  },
  {
    flag: 'RF40',
    says: 'diabetes with a wound, and red skin',
    answers: { health: ['diabetes'], 'skin-and-fever': ['wound', 'red-skin'] },
    urgency: 'emergency-department',
  },
  {
    flag: 'RF41',
    says: 'diabetes with a hot joint',
    answers: { health: ['diabetes'], swelling: ['hot-joint'] },
    urgency: 'same-day',
  },
  {
    flag: 'RF41',
    says: 'diabetes with red skin',
    answers: { health: ['diabetes'], 'skin-and-fever': ['red-skin'] },
    urgency: 'same-day',
  },
  { flag: 'RF42', says: 'diabetes with any foot pain', answers: { health: ['diabetes'] }, urgency: 'routine' },
  {
    flag: 'RF05',
    says: 'a clot made likelier by an operation, with a swollen calf',
    answers: { treatments: ['operation-this-leg'], swelling: ['one-calf'] },
    urgency: 'same-day',
  },
  {
    flag: 'RF05',
    says: 'a clot made likelier by an operation elsewhere, with a swollen calf',
    answers: { treatments: ['operation-elsewhere'], swelling: ['one-calf'] },
    urgency: 'same-day',
  },
  {
    flag: 'RF05',
    says: 'a clot made likelier by pregnancy, with calf pain',
    answers: { health: ['pregnant'], 'pain-place': ['calf'] },
    urgency: 'same-day',
  },
  {
    flag: 'RF06',
    says: 'pain in bed that is better with the leg hanging down',
    answers: { 'rest-pain': ['hang-down'] },
    urgency: 'same-day',
  },
  { flag: 'RF60', says: 'rest pain that nothing eases', answers: { 'rest-pain': ['nothing-eases'] }, urgency: 'soon' },
  {
    flag: 'RF61',
    says: 'rest pain that nothing eases, after cancer',
    answers: { 'rest-pain': ['nothing-eases'], health: ['cancer'] },
    urgency: 'same-day',
  },
  { flag: 'RF34', says: 'a wound that does not heal', answers: { 'skin-and-fever': ['wound'] }, urgency: 'routine' },
  { flag: 'RF35', says: 'something sharp that went in', answers: { 'skin-and-fever': ['sharp'] }, urgency: 'same-day' },
  {
    flag: 'RF72',
    says: 'a recent operation on this leg with fever',
    answers: { treatments: ['operation-this-leg'], 'skin-and-fever': ['fever'] },
    urgency: 'same-day',
  },
  {
    flag: 'RF73',
    says: 'a weak immune system with a wound',
    answers: { health: ['immune'], 'skin-and-fever': ['wound'] },
    urgency: 'same-day',
  },
  {
    flag: 'RF73',
    says: 'a weak immune system with fever',
    answers: { health: ['immune'], 'skin-and-fever': ['fever'] },
    urgency: 'emergency-department',
  },
  {
    flag: 'RF74',
    says: 'blood thinners with an injury',
    answers: { treatments: ['thinner'], injury: ['yes'] },
    urgency: 'same-day',
  },
  {
    flag: 'RF74',
    says: 'blood thinners with a new swelling',
    answers: { treatments: ['thinner'], swelling: ['one-calf'] },
    urgency: 'same-day',
  },
  {
    flag: 'RF75',
    says: 'a floxacin antibiotic with tendon pain',
    answers: { treatments: ['floxacin'], 'pain-place': ['achilles'] },
    urgency: 'same-day',
  },
  {
    flag: 'RF76',
    says: 'steroids with tendon pain',
    answers: { treatments: ['steroid'], 'pain-place': ['ankle-inner'] },
    urgency: 'routine',
  },
  {
    flag: 'RF77',
    says: 'fragile bones with bone pain',
    answers: { health: ['bones'], 'pain-place': ['ball'] },
    urgency: 'soon',
  },
  { flag: 'RF63', says: 'several stiff joints', answers: { swelling: ['several-joints'] }, urgency: 'soon' },
  { flag: 'RF71', says: 'pregnancy', answers: { health: ['pregnant'] }, urgency: 'routine' },
  {
    flag: 'RF71',
    says: 'pregnancy with a swollen calf',
    answers: { health: ['pregnant'], swelling: ['one-calf'] },
    urgency: 'same-day',
  },
];
