import { CONSISTENCY_NOTES } from './notes-consistency';
import { AMBULANCE, type Answers, HOSPITAL, type PresentationNote, TODAY } from './review-note';

const BURN: Answers = { 'skin-and-fever': ['burn'] };
const FROZEN: Answers = { 'skin-and-fever': ['frozen'] };
const SICKLE: Answers = { health: ['sickle-cell'] };
const INJECTS: Answers = { treatments: ['injects'] };
const NAIL: Answers = { 'skin-and-fever': ['nail'] };

/** Section 4: what was not covered. All lines are taken up as drafts. */
const NEW_PRESENTATIONS: readonly PresentationNote[] = [
  {
    note: '4',
    says: 'a dark streak under a nail, or a dark patch that changes',
    files: ['red-flags/changing-dark-patch', 'questions/skin-and-fever'],
    proofs: [[{ 'skin-and-fever': ['dark-patch'] }, 'soon']],
    named: [[{ 'skin-and-fever': ['dark-patch'] }, ['skin-cancer']]],
    words: [['there is a dark line under my toenail', 'changing-dark-patch']],
  },
  {
    note: '4',
    says: 'a rash that does not fade, in someone ill',
    files: ['red-flags/very-ill-with-infection', 'conditions/meningococcal-rash', 'questions/emergency-screen'],
    proofs: [[{ 'emergency-screen': ['very-ill'] }, AMBULANCE]],
    causes: [
      ['very-ill-with-infection', 'meningococcal-rash'],
      ['very-ill-with-infection', 'cellulitis'],
    ],
    words: [['a rash that does not fade under a glass', 'very-ill-with-infection']],
  },
  {
    note: '4',
    says: 'a sting or bite with swelling of the face or trouble breathing',
    files: ['red-flags/bleeding-or-snake-bite', 'conditions/severe-allergy', 'questions/emergency-screen'],
    proofs: [[{ 'emergency-screen': ['bleeding'] }, AMBULANCE]],
    named: [[{ 'emergency-screen': ['bleeding', 'chest'] }, ['severe-allergy']]],
    causes: [['bleeding-or-snake-bite', 'severe-allergy']],
    words: [['a wasp stung my foot and my lips are swelling', 'severe-allergic-reaction']],
  },
  {
    note: '4',
    says: 'an infected ingrown nail',
    files: ['red-flags/sore-nail', 'questions/skin-and-fever'],
    proofs: [
      [NAIL, 'routine'],
      [{ ...NAIL, health: ['diabetes'] }, TODAY],
      [{ 'skin-and-fever': ['nail', 'red-skin'] }, TODAY],
    ],
    named: [[{ ...NAIL, 'pain-place': ['big-toe'] }, ['ingrown-nail']]],
    words: [['my ingrown toenail is infected', 'sore-nail']],
  },
  {
    note: '4',
    says: 'burns, frostbite and wet-cold injury',
    files: [
      'red-flags/burn-or-scald',
      'red-flags/skin-frozen',
      'conditions/burn',
      'conditions/frostbite',
      'questions/skin-and-fever',
    ],
    proofs: [
      [BURN, TODAY],
      [{ 'skin-and-fever': ['burn', 'wound'] }, HOSPITAL],
      [{ ...BURN, 'burn-signs': ['blistered'] }, HOSPITAL],
      [{ ...BURN, 'nerve-signs': ['one-area'] }, HOSPITAL],
      [FROZEN, HOSPITAL],
    ],
    named: [
      [BURN, ['burn']],
      [FROZEN, ['frostbite']],
    ],
    words: [
      ['I scalded my foot', 'burn-or-scald'],
      ['my toes have frostbite', 'skin-frozen'],
    ],
  },
  {
    note: '4',
    says: 'sickle cell pain',
    files: ['red-flags/sickle-cell-pain', 'conditions/sickle-cell-crisis', 'questions/health'],
    proofs: [
      [SICKLE, TODAY],
      [{ ...SICKLE, 'skin-and-fever': ['fever'] }, HOSPITAL],
      [{ ...SICKLE, 'rest-pain': ['nothing-eases'] }, HOSPITAL],
    ],
    named: [[{ ...SICKLE, injury: ['no'], onset: ['sudden'] }, ['sickle-cell-crisis']]],
    words: [['it is a sickle cell crisis', 'sickle-cell-pain']],
  },
  {
    note: '4',
    says: 'injected drugs with pain or heat in the leg',
    files: ['red-flags/injected-drugs', 'conditions/injection-infection', 'questions/treatments'],
    proofs: [
      [INJECTS, null],
      [{ ...INJECTS, 'pain-place': ['calf'] }, HOSPITAL],
      [{ ...INJECTS, 'skin-and-fever': ['red-skin'] }, HOSPITAL],
    ],
    named: [[{ ...INJECTS, 'skin-and-fever': ['red-skin', 'fever'], injury: ['no'] }, ['injection-infection']]],
    words: [['I inject heroin and my leg is swollen', 'injected-drugs']],
  },
  {
    note: '4',
    says: 'bleeding from the leg or a vein',
    files: ['red-flags/bleeding-or-snake-bite', 'conditions/bleeding-vein', 'questions/emergency-screen'],
    proofs: [[{ 'emergency-screen': ['bleeding'] }, AMBULANCE]],
    named: [[{ 'emergency-screen': ['bleeding'] }, ['bleeding-vein', 'severe-allergy']]],
    words: [['my varicose vein burst', 'bleeding-or-snake-bite']],
  },
  {
    note: '4',
    says: 'tearing pain in the arch with a pop',
    files: ['red-flags/fascia-tear'],
    proofs: [[{ 'pop-or-snap': ['yes'], 'pain-place': ['arch'] }, 'soon']],
    named: [[{ 'pop-or-snap': ['yes'], 'pain-place': ['arch'], onset: ['sudden'] }, ['plantar-fascia-tear']]],
  },
  {
    note: '4',
    says: 'harm by another person',
    files: ['red-flags/harm-by-other'],
    words: [['my husband stamped on my foot', 'harm-by-other']],
  },
  {
    note: '4',
    says: 'brown and black skin, wherever redness is asked about',
    files: ['red-flags/spreading-red-skin', 'questions/skin-and-fever', 'questions/emergency-screen'],
    proofs: [[{ 'skin-and-fever': ['red-skin'] }, TODAY]],
  },
];

/** The rest of section 2. What was to be lowered or narrowed stands in section 3, line by line. */
const STAYING: readonly PresentationNote[] = [
  {
    note: '2',
    says: 'what is time-critical stays an ambulance',
    notYet: 'nothing was to change; it is only proved that nothing did',
    proofs: (
      ['cold-pale', 'no-feeling', 'chest', 'tight-rising', 'very-ill', 'saddle', 'both-legs', 'stroke'] as const
    ).map((sign) => [{ 'emergency-screen': [sign] }, AMBULANCE] as const),
  },
  {
    note: '2',
    says: 'what needs an X-ray, a scan or a surgeon at once stays the emergency department',
    notYet: 'nothing was to change; it is only proved that nothing did',
    proofs: [
      ...(['pop', 'sole-bruise', 'high-energy'] as const).map(
        (sign) => [{ 'injury-signs': [sign] }, HOSPITAL] as const,
      ),
      [{ swelling: ['hot-joint'], 'skin-and-fever': ['fever'] }, HOSPITAL],
    ],
  },
  {
    note: '2',
    says: 'what stays the same day, and with what it becomes an ambulance',
    notYet: 'nothing was to change; it is only proved that nothing did',
    proofs: [
      [{ swelling: ['one-calf'] }, TODAY],
      [{ swelling: ['one-calf'], 'emergency-screen': ['chest'] }, AMBULANCE],
      [{ health: ['diabetes'], 'skin-and-fever': ['wound'] }, TODAY],
      [{ health: ['diabetes'], swelling: ['hot-joint'] }, TODAY],
      [{ treatments: ['floxacin'], 'pain-place': ['achilles'] }, TODAY],
      [{ 'nerve-signs': ['drop'] }, TODAY],
    ],
  },
  {
    note: '2',
    says: 'what stays soon or routine',
    notYet: 'nothing was to change; it is only proved that nothing did',
    proofs: [
      [{ feel: ['touch'] }, 'soon'],
      [{ 'rest-pain': ['nothing-eases'] }, 'soon'],
      [{ swelling: ['lump'] }, 'soon'],
      [{ health: ['bones'], 'pain-place': ['ball'] }, 'soon'],
      [{ health: ['diabetes'] }, 'routine'],
      [{ 'nerve-signs': ['one-area'] }, 'routine'],
    ],
  },
  {
    note: '2',
    says: 'both feet numb and falls because of it',
    files: ['red-flags/both-feet-numb'],
    proofs: [[{ 'nerve-signs': ['both'], 'nerve-course': ['falls'] }, TODAY]],
  },
];

export const PRESENTATION_NOTES: readonly PresentationNote[] = [...NEW_PRESENTATIONS, ...STAYING, ...CONSISTENCY_NOTES];
