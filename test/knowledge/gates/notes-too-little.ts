import { AMBULANCE, HOSPITAL, type Note, TODAY } from './review-note';

/** Section 1: dangerous answers that led to too little. */
export const TOO_LITTLE: readonly Note[] = [
  {
    note: '1.1',
    says: 'fever with a red-hot big toe',
    files: ['red-flags/hot-joint-with-fever'],
    proofs: [[{ swelling: ['big-toe-hot'], 'skin-and-fever': ['fever'] }, HOSPITAL]],
  },
  {
    note: '1.2',
    says: 'fever with foot pain',
    files: ['red-flags/fever-with-foot-pain'],
    proofs: [[{ 'skin-and-fever': ['fever'] }, TODAY]],
  },
  {
    note: '1.3',
    says: 'a hot joint with weak immunity or a replaced joint',
    files: ['red-flags/hot-joint', 'questions/treatments'],
    proofs: [
      [{ swelling: ['hot-joint'], health: ['immune'] }, HOSPITAL],
      [{ swelling: ['hot-joint'], treatments: ['joint-replacement'] }, HOSPITAL],
    ],
  },
  {
    note: '1.4',
    says: 'a hot, painless foot in diabetes',
    files: ['red-flags/charcot-signs', 'questions/skin-and-fever'],
    proofs: [
      [{ health: ['diabetes'], 'skin-and-fever': ['hot-foot'] }, TODAY],
      [{ health: ['diabetes'], 'skin-and-fever': ['hot-foot', 'fever'] }, HOSPITAL],
    ],
  },
  {
    note: '1.5',
    says: 'an injury to a foot without feeling',
    files: ['red-flags/injury-without-feeling'],
    proofs: [
      [{ health: ['diabetes'], injury: ['yes'] }, TODAY],
      [{ 'nerve-signs': ['both'], injury: ['yes'] }, TODAY],
    ],
  },
  {
    note: '1.6',
    says: 'a snap at the heel without an injury',
    files: ['red-flags/achilles-snap', 'red-flags/fascia-tear', 'questions/pop-or-snap'],
    proofs: [
      [{ 'pop-or-snap': ['yes'], 'pain-place': ['calf'] }, HOSPITAL],
      [{ 'pop-or-snap': ['yes'], 'pain-place': ['arch'] }, 'soon'],
    ],
  },
  {
    note: '1.7',
    says: 'rising tight pain after an operation, a cast or a crush',
    files: ['red-flags/rising-tight-pain', 'questions/emergency-screen', 'red-flags/high-energy-injury'],
    proofs: [[{ 'emergency-screen': ['tight-rising'] }, AMBULANCE]],
  },
  {
    note: '1.8',
    says: 'a flesh infection that spreads fast',
    files: ['red-flags/flesh-infection', 'questions/emergency-screen'],
    proofs: [[{ 'emergency-screen': ['spreading-fast'] }, AMBULANCE]],
  },
  {
    note: '1.9',
    says: 'bleeding that will not stop',
    files: ['red-flags/bleeding-or-snake-bite', 'questions/emergency-screen'],
    proofs: [[{ 'emergency-screen': ['bleeding'] }, AMBULANCE]],
  },
  {
    note: '1.10',
    says: 'pain in bed that is better with the leg hanging down, asked whoever has pain at night, at rest or at no sure time',
    files: ['red-flags/poor-circulation-rest-pain', 'questions/rest-pain'],
    proofs: [
      [{ 'rest-pain': ['hang-down'] }, TODAY],
      [{ 'rest-pain': ['hang-down'], 'skin-and-fever': ['wound'] }, HOSPITAL],
    ],
  },
  {
    note: '1.11',
    says: 'a wound with poor circulation or a numb foot',
    files: ['red-flags/diabetes-with-wound', 'red-flags/wound-not-healing'],
    proofs: [
      [{ health: ['diabetes', 'circulation'], 'skin-and-fever': ['wound'] }, HOSPITAL],
      [{ health: ['circulation'], 'skin-and-fever': ['wound'] }, TODAY],
      [{ 'nerve-signs': ['sole'], 'skin-and-fever': ['wound'] }, TODAY],
    ],
  },
  {
    note: '1.12',
    says: 'something sharp went in, and bites',
    files: ['red-flags/puncture', 'questions/skin-and-fever', 'red-flags/bleeding-or-snake-bite'],
    proofs: [[{ 'skin-and-fever': ['sharp'] }, TODAY]],
  },
  {
    note: '1.13',
    says: 'sudden swelling in pregnancy',
    files: ['red-flags/pregnancy', 'questions/pregnancy-signs'],
    proofs: [
      [{ health: ['pregnant'], swelling: ['both-swollen'] }, TODAY],
      [{ health: ['pregnant'], swelling: ['both-swollen'], 'pregnancy-signs': ['headache'] }, HOSPITAL],
    ],
  },
  {
    note: '1.14',
    says: 'danger signs in a child',
    files: ['red-flags/under-18', 'questions/child-signs'],
    proofs: [
      [{ 'about-whom': ['child'], 'child-signs': ['hot-joint'] }, TODAY],
      [{ 'about-whom': ['child'], 'child-signs': ['hot-joint', 'fever'] }, HOSPITAL],
    ],
  },
  {
    note: '1.15',
    says: 'stress fracture at the outer edge, and bone infection',
    files: ['red-flags/stress-fracture-signs', 'red-flags/bone-infection-signs', 'questions/bone-signs'],
    proofs: [
      [{ 'pain-place': ['outer-edge'], onset: ['after-change'] }, 'soon'],
      [{ feel: ['deep-bone'], onset: ['long'], health: ['diabetes'] }, TODAY],
    ],
  },
  {
    note: '1.16',
    says: 'new inflammatory arthritis',
    files: ['red-flags/stiff-joints', 'questions/swelling'],
    proofs: [[{ swelling: ['several-joints'] }, 'soon']],
  },
];

/** Section 2: other changes of urgency. */
export const OTHER_CHANGES: readonly Note[] = [
  {
    note: '2',
    says: 'a first hot big toe',
    files: ['red-flags/hot-big-toe', 'questions/gout-before'],
    proofs: [
      [{ swelling: ['big-toe-hot'], 'gout-before': ['no'] }, TODAY],
      [{ swelling: ['big-toe-hot'], 'gout-before': ['yes'] }, 'soon'],
      [{ swelling: ['big-toe-hot'], 'gout-before': ['yes'], health: ['diabetes'] }, TODAY],
    ],
  },
  {
    note: '2',
    says: 'a hot ankle or midfoot',
    files: ['red-flags/hot-joint'],
    proofs: [
      [{ swelling: ['hot-joint'], 'pain-place': ['ankle-front'] }, HOSPITAL],
      [{ swelling: ['hot-joint'] }, TODAY],
    ],
  },
  {
    note: '2',
    says: 'both ankles swollen',
    files: ['red-flags/both-ankles-swollen', 'questions/swelling'],
    proofs: [
      [{ swelling: ['both-swollen'] }, 'soon'],
      [{ swelling: ['both-swollen', 'breathless-flat'] }, TODAY],
    ],
  },
  {
    note: '2',
    says: 'sudden calf pain',
    files: ['red-flags/sudden-calf-pain'],
    proofs: [[{ 'pain-place': ['calf'], onset: ['sudden'], injury: ['no'] }, TODAY]],
  },
  {
    note: '2',
    says: 'a foot drop that came fast',
    files: ['red-flags/foot-drop', 'questions/nerve-course'],
    proofs: [
      [{ 'nerve-signs': ['drop'] }, TODAY],
      [{ 'nerve-signs': ['drop'], 'nerve-course': ['fast-with-pain'] }, HOSPITAL],
    ],
  },
  {
    note: '2',
    says: 'numbness of both feet that spreads',
    files: ['red-flags/both-feet-numb', 'questions/nerve-course'],
    proofs: [
      [{ 'nerve-signs': ['both'] }, 'routine'],
      [{ 'nerve-signs': ['both'], 'nerve-course': ['spreading'] }, TODAY],
    ],
  },
  {
    note: '2',
    says: 'bone pain with weight loss',
    files: ['red-flags/rest-pain-with-illness', 'questions/health'],
    proofs: [[{ feel: ['deep-bone'], health: ['weight-loss'] }, TODAY]],
  },
];
