/** A dozen mutants of many kinds, each with the step of the battery that must tell of it first. */
export const DOZEN: readonly (readonly [id: string, killedBy: string])[] = [
  [
    'question: not sure means something else | questions/movement.yaml | unsureMeans',
    'test/knowledge/gates/asked.test.ts',
  ],
  ['question: option gone | questions/injury-signs.yaml | no-walk-then-or-now', 'refused at load'],
  ['red flag: no rules | red-flags/very-ill-with-infection.yaml | rules', 'test/vignettes/every-sign.test.ts'],
  ['red flag: rule dropped | red-flags/weak-immune-system.yaml | rules without 2', 'test/vignettes/every-sign.test.ts'],
  ['red flag: urgency one lower | red-flags/saddle-numbness.yaml | urgency', 'test/vignettes/every-sign.test.ts'],
  [
    'red flag: any and all exchanged | red-flags/injury-without-feeling.yaml | rules.1.when: any for all',
    'test/vignettes/every-sign.test.ts',
  ],
  ['exercise: notWhen dropped | exercises/toe-crunch.yaml | notWhen', 'test/vignettes/barred.test.ts'],
  [
    'exercise: red flag no more against it | exercises/two-up-one-down-calf-raise.yaml | notWithRedFlags without fragile-bones',
    'test/vignettes/barred.test.ts',
  ],
  [
    'code: comparison | knowledge/assess/urgency.ts | RANK[urgency] < RANK[most] → RANK[urgency] > RANK[most]',
    'test/vignettes/every-sign.test.ts',
  ],
  [
    'code: comparison | knowledge/assess/choose-exercises.ts | stops.length > 0 → stops.length > 1',
    'test/knowledge/assess/choose-exercises.test.ts',
  ],
  [
    "code: and/or | knowledge/assess/screen-red-flags.ts | byWords && said?.answer !== 'unsure' → byWords || said?.answer !== 'unsure'",
    'test/knowledge/assess/screen-red-flags.test.ts',
  ],
  [
    "code: guard skipped | dialogs/triage-machine.ts | always: { guard: 'emergency', target: 'advice' }, → nothing",
    'test/dialogs/red-flag-screens.test.ts',
  ],
];
