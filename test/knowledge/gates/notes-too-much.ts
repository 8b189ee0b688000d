import { AMBULANCE, HOSPITAL, type Note, TODAY } from './review-note';

/** Section 3: traps that sent ordinary people to hospital. What is proved is that they no longer do. */
export const TOO_MUCH: readonly Note[] = [
  {
    note: '3.1',
    says: 'severe pain alone',
    files: [
      'red-flags/sudden-severe-pain',
      'red-flags/severe-impact',
      'questions/severity',
      'questions/emergency-screen',
    ],
    proofs: [
      [{ severity: ['severe'], 'emergency-screen': ['none'] }, 'soon'],
      [{ 'emergency-screen': ['unbearable'] }, AMBULANCE],
    ],
  },
  {
    note: '3.2',
    says: 'strong words for pain',
    // That the words ask and do not raise: review-notes.test.ts.
    files: ['red-flags/sudden-severe-pain', 'questions/emergency-screen'],
    proofs: [[{ 'pain-place': ['heel-under'], timing: ['first-steps'], severity: ['severe'] }, 'soon']],
  },
  {
    note: '3.3',
    says: 'single words read everywhere',
    // Proved word by word: review-notes.test.ts.
    files: ['red-flags/foot-drop', 'red-flags/rising-tight-pain', 'questions/before-exercises'],
  },
  {
    note: '3.4',
    says: 'tingling since a sprain',
    files: ['red-flags/tingling-since-injury', 'red-flags/numb-or-cold-after-injury', 'questions/injury-signs'],
    proofs: [
      [{ injury: ['yes'], 'injury-signs': ['tingling-since'] }, 'soon'],
      [{ injury: ['yes'], 'injury-signs': ['tingling-since'], 'nerve-signs': ['weak'] }, TODAY],
    ],
  },
  {
    note: '3.5',
    says: 'a wrong shape is not a bone that shows',
    files: ['red-flags/foot-out-of-shape', 'red-flags/bone-or-deep-wound'],
    proofs: [
      [{ 'emergency-screen': ['out-of-shape'] }, HOSPITAL],
      [{ 'emergency-screen': ['bone-or-deep-wound'] }, AMBULANCE],
    ],
  },
  {
    note: '3.6',
    says: 'heel pain after a change of load that eases with walking',
    files: ['red-flags/stress-fracture-signs', 'questions/timing', 'questions/bone-signs'],
    proofs: [
      [{ 'pain-place': ['heel-under'], onset: ['after-change'], timing: ['during', 'first-steps'] }, null],
      [{ 'pain-place': ['heel-under'], onset: ['after-change'], timing: ['during'] }, 'soon'],
    ],
  },
  {
    note: '3.7',
    says: 'the posterior tibial tendon',
    files: ['conditions/inner-ankle-tendon-pain'],
  },
  {
    note: '3.8',
    says: 'a sore ball of the foot after a change of load',
    files: ['red-flags/stress-fracture-signs', 'questions/bone-signs'],
    proofs: [
      [{ 'pain-place': ['ball'], onset: ['after-change'], timing: ['during', 'push-off'] }, null],
      [{ 'pain-place': ['ball'], 'bone-signs': ['pinpoint'] }, 'soon'],
    ],
  },
  {
    note: '3.9',
    says: 'pain that comes and goes, and months of it',
    files: [
      'red-flags/getting-worse',
      'red-flags/no-better-after-self-care',
      'questions/before-exercises',
      'questions/onset',
    ],
    proofs: [
      [{ onset: ['again'] }, null],
      [{ 'before-exercises': ['tried-long'] }, 'routine'],
    ],
  },
  {
    note: '3.10',
    says: 'pain at night and at rest that some positions ease',
    files: ['red-flags/unexplained-rest-pain', 'questions/rest-pain'],
    proofs: [[{ timing: ['rest', 'night'], 'rest-pain': ['none'] }, null]],
  },
  {
    note: '3.11',
    says: 'an operation elsewhere',
    files: ['red-flags/after-operation', 'questions/treatments'],
    proofs: [
      [{ treatments: ['operation-elsewhere'] }, null],
      [{ treatments: ['operation-this-leg'] }, 'routine'],
    ],
  },
  {
    note: '3.12',
    says: 'steroids are not floxacin antibiotics',
    files: ['red-flags/floxacin-tendon', 'red-flags/steroid-tendon', 'questions/treatments'],
    proofs: [[{ treatments: ['steroid'], 'pain-place': ['achilles'] }, 'routine']],
  },
  {
    note: '3.13',
    says: 'a calf that is only tight',
    files: ['red-flags/one-swollen-calf', 'questions/swelling'],
    proofs: [[{ 'pain-place': ['calf'], onset: ['weeks'], swelling: ['none'] }, null]],
  },
  {
    note: '3.14',
    says: 'an ankle that gives way',
    files: ['red-flags/ankle-gives-way', 'red-flags/losing-strength', 'questions/nerve-signs'],
    proofs: [
      [{ 'nerve-signs': ['gives-way'] }, 'routine'],
      [{ 'nerve-signs': ['weak'] }, TODAY],
    ],
  },
  {
    note: '3.15',
    says: '“no thanks” in free text',
    // Proved in words: test/dialogs/does-not-fit.test.ts.
    files: ['red-flags/does-not-fit'],
  },
  {
    note: '3.16',
    says: 'a bruised nail, chilblains, an old lump',
    // The options themselves leave these out: review-notes.test.ts.
    files: ['red-flags/black-skin', 'red-flags/sudden-cold-foot', 'red-flags/growing-lump'],
  },
  {
    note: '3.17',
    says: 'years of tingling in both legs',
    files: ['red-flags/creeping-numbness', 'red-flags/back-pain-both-legs', 'questions/emergency-screen'],
    proofs: [[{ 'nerve-signs': ['both'] }, 'routine']],
  },
  {
    note: '3.18',
    says: '“check with your doctor before starting”',
    // It is advice beside the exercises, and no urgency.
    files: ['messages/reviews/advice'],
  },
];
