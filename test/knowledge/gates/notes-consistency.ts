import { AMBULANCE, type PresentationNote, TODAY } from './review-note';

/** Section 6, apart from exercises. */
export const CONSISTENCY_NOTES: readonly PresentationNote[] = [
  {
    note: '6',
    says: 'combinations that rested on answers that no option gave',
    notYet: 'each got its answer under notes 1.10, 1.12, 1.13, 1.16, 3.11 and 3.12',
    proofs: [
      [{ 'rest-pain': ['hang-down'] }, TODAY],
      [{ 'skin-and-fever': ['sharp'] }, TODAY],
      [{ swelling: ['several-joints'] }, 'soon'],
      [{ health: ['pregnant'], swelling: ['both-swollen'] }, TODAY],
      [{ treatments: ['operation-this-leg'], 'skin-and-fever': ['fever'] }, TODAY],
      [{ treatments: ['steroid'], 'pain-place': ['achilles'] }, 'routine'],
    ],
  },
  {
    note: '6',
    says: 'nineteen conditions without a rule: the red flags that lead to them',
    notYet:
      'no file says so in words; the causes of each red flag say it now, and these are the sixteen routes and three more',
    causes: [
      ['ankle-bone-tender', 'ankle-fracture'],
      ['foot-bone-tender', 'fifth-metatarsal-fracture'],
      ['sole-bruise', 'lisfranc-injury'],
      ['achilles-snap', 'achilles-rupture'],
      ['rising-tight-pain', 'compartment-syndrome'],
      ['saddle-numbness', 'cauda-equina-syndrome'],
      ['back-pain-both-legs', 'cauda-equina-syndrome'],
      ['colour-changes-after-injury', 'complex-regional-pain'],
      ['sudden-cold-foot', 'acute-limb-ischaemia'],
      ['sudden-loss-of-feeling', 'acute-limb-ischaemia'],
      ['one-swollen-calf', 'deep-vein-thrombosis'],
      ['clot-risk', 'deep-vein-thrombosis'],
      ['hot-joint', 'septic-arthritis'],
      ['hot-joint-with-fever', 'septic-arthritis'],
      ['spreading-red-skin', 'cellulitis'],
      ['diabetes-with-wound', 'diabetic-foot-ulcer'],
      ['charcot-signs', 'charcot-foot'],
      ['both-ankles-swollen', 'fluid-swelling'],
      ['unexplained-rest-pain', 'bone-or-soft-tissue-tumour'],
      ['rest-pain-with-illness', 'bone-or-soft-tissue-tumour'],
      ['growing-lump', 'bone-or-soft-tissue-tumour'],
      ['under-18', 'severs-disease'],
      ['under-18', 'freiberg-disease'],
      ['bone-infection-signs', 'bone-infection'],
    ],
  },
  {
    note: '6',
    says: 'places on the body map that hide a condition',
    notYet: 'there is no body map: one question asks for the place, and these conditions are found wherever it hurts',
    named: [
      [{ 'pain-place': ['ankle-inner'], health: ['diabetes'], 'skin-and-fever': ['hot-foot'] }, ['charcot-foot']],
      [
        { 'pain-place': ['heel-back'], onset: ['after-change'], 'bone-signs': ['hop-squeeze'] },
        ['heel-stress-fracture'],
      ],
      [{ 'pain-place': ['arch'], injury: ['yes'], 'injury-signs': ['sole-bruise'] }, ['lisfranc-injury']],
      [{ 'pain-place': ['ankle-front'], swelling: ['hot-joint'], 'skin-and-fever': ['fever'] }, ['septic-arthritis']],
    ],
  },
  {
    note: '6',
    says: 'the general programme is reached by stiffness at the front of the ankle or the arch',
    notYet: 'the condition says “section 6” in its own words; its patients are proved here',
    named: [
      [{ 'pain-place': ['ankle-front'], feel: ['stiff'], onset: ['long'] }, ['general-stiffness']],
      [{ 'pain-place': ['arch'], feel: ['stiff'], onset: ['long'] }, ['general-stiffness']],
    ],
  },
  {
    note: '6',
    says: 'answers that no rule read: pinching and stabbing',
    notYet: 'the criteria read them now, and the gate on unused answers finds any that is read by nothing',
    named: [
      [{ 'pain-place': ['ankle-front'], feel: ['pinch'], timing: ['down-stairs'] }, ['anterior-ankle-impingement']],
      [{ 'pain-place': ['heel-under'], feel: ['stab'], timing: ['eases'] }, ['plantar-heel-pain']],
    ],
  },
  {
    note: '6',
    says: 'aching, electric and gradual pain, which no rule read',
    notYet: 'the criteria read them now, and the gate on unused answers finds any that is read by nothing',
    named: [
      [{ 'pain-place': ['ankle-front'], onset: ['long'], feel: ['ache'], health: ['over-45'] }, ['ankle-arthritis']],
      [{ 'pain-place': ['ankle-inner'], 'nerve-signs': ['sole'], feel: ['electric'] }, ['tarsal-tunnel-syndrome']],
      [{ 'pain-place': ['heel-under'], timing: ['eases'], onset: ['weeks'] }, ['plantar-heel-pain']],
    ],
  },
  {
    note: '6',
    says: 'a combination that repeats what its answer raises alone',
    notYet: 'RF33 is raised by its one answer, and the combination is not taken over',
    proofs: [[{ 'emergency-screen': ['very-ill'] }, AMBULANCE]],
  },
  {
    note: '6',
    says: 'poor circulation listed under walking cramp, which no combination uses',
    notYet: 'the cramp raises it, and poor circulation alone raises nothing',
    proofs: [
      [{ health: ['circulation'] }, null],
      [{ timing: ['distance'] }, 'routine'],
    ],
  },
  {
    note: '6',
    says: 'a bone infection and a sore with diabetes, hinted at no place',
    notYet: 'there is no body map; both are found wherever it hurts',
    named: [
      [
        { 'pain-place': ['ankle-front'], 'skin-and-fever': ['fever'], 'rest-pain': ['nothing-eases'] },
        ['bone-infection'],
      ],
      [{ 'pain-place': ['ball'], health: ['diabetes'], 'skin-and-fever': ['wound'] }, ['diabetic-foot-ulcer']],
    ],
  },
  {
    note: '6',
    says: 'all ids resolve, and no combination is lower than its flag',
    notYet: 'nothing was to change; the loader refuses a name that leads nowhere',
  },
  {
    note: '6',
    says: 'a skipped screen counts as yes only after it was asked once more',
    notYet: 'it is how the conversation goes, and no file of content; test/dialogs/red-flag-screens.test.ts proves it',
  },
];
