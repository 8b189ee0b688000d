import { type Knowledge, type Option, type Question } from '../../../knowledge/model';
import { type Concept, type Vocabulary } from '../../../knowledge/vocabulary-model';
import { createReader, type Reader } from '../../../dialogs/read/create-reader';
import { naturalPort } from '../../../dialogs/read/natural-port';
import { triggers } from './small-triggers';

/** A vocabulary of our own, small enough to be known by heart, so that a test fails for the reader's reasons only. */

type Options = Record<string, readonly [label: string, ...words: string[]]>;

function option(id: string, [label, ...words]: readonly [string, ...string[]]): Option {
  return { id, label, words, exclusive: id === 'none' };
}

export function question(id: string, kind: Question['kind'], options: Options): Question {
  return {
    id,
    kind,
    screen: id.includes('screen'),
    mustAnswer: false,
    confirm: false,
    unlessClear: false,
    beforeExercises: false,
    title: id.replaceAll('-', ' '),
    prompt: '?',
    why: '.',
    options: Object.entries(options).map(([name, words]) => option(name, words)),
    unsureMeans: [],
    calledAlso: [],
    cites: [{ source: 'none', supports: 'nothing', certainty: 'weak' }],
    review: { status: 'draft', author: 'a test', lastReviewed: '2026-01-01', reviewDue: '2027-01-01' },
  };
}

export const questions = {
  consent: question('consent', 'one', {
    agree: ['Yes, go on', 'yes', 'ok', 'i agree'],
    decline: ['No, stop here', 'no', "i don't agree", 'stop'],
  }),
  injury: question('injury', 'one', {
    yes: ['Yes, an injury', 'yes', 'twisted', 'fell', 'hurt it'],
    no: ['No, no injury', 'no', 'came on by itself', 'nothing happened'],
  }),
  pop: { ...question('pop-screen', 'one', { yes: ['Yes', 'pop', 'snap'], no: ['No'] }), title: 'A pop or snap' },
  side: {
    ...question('side', 'one', {
      left: ['Left', 'left foot', 'left one'],
      right: ['Right', 'right foot', 'right one'],
      both: ['Both', 'both feet', 'left and right'],
    }),
    calledAlso: ['foot'],
  },
  place: {
    ...question('pain-place', 'several', {
      'heel-under': ['Under the heel', 'heel pad', 'under my heel'],
      achilles: ['The cord above the heel (Achilles)', 'achilles'],
      arch: ['Arch, or middle of the sole', 'instep', 'sole'],
      ball: ['Ball of the foot', 'forefoot'],
      toes: ['Toes', 'small toes'],
    }),
    title: 'Where it hurts',
    calledAlso: ['where', 'foot'],
  },
  timing: question('timing', 'several', {
    'first-steps': ['First steps out of bed, or after sitting', 'mornings'],
    night: ['At night in bed', 'night'],
    rest: ['Also at rest, when I do nothing', 'resting'],
    during: ['It gets worse the longer I go on', 'walking'],
  }),
  nerves: question('nerve-screen', 'several', {
    numb: ['Numb in one area', 'dead toes'],
    weak: ['Losing the strength to lift my foot', 'weak'],
    none: ['None of these', 'none', 'all fine', 'no dead toes'],
  }),
  health: question('health-screen', 'several', {
    diabetes: ['Diabetes', 'sugar'],
    cancer: ['Cancer, now or in the past', 'tumour'],
    fever: ['Fever, or feeling hot and shivery', 'fever', 'high temperature'],
    swollen: ['Swelling', 'swollen'],
    none: ['None of these', 'healthy'],
  }),
  feel: question('feel', 'several', {
    burn: ['Burning', 'hot'],
    ache: ['Aching', 'dull'],
    bruise: ['Like a bruise', 'bruising'],
  }),
  check: question('check-answers', 'one', {
    'show-advice': ['Show my advice', 'yes', 'looks good', 'that is right'],
    'change-answer': ['Change an answer', 'no', 'that is wrong'],
  }),
} satisfies Record<string, Question>;

const finding = (question: string, option: string, phrases: string[], except: string[] = []): Concept => ({
  id: `${question}-${option}`,
  means: { question, option },
  phrases,
  except,
});

const danger = (
  redFlag: string,
  certainty: 'unmistakable' | 'ambiguous',
  phrases: string[],
  except: string[] = [],
): Concept => ({ id: `danger-${redFlag}-${certainty}`, means: { redFlag, certainty }, phrases, except });

export const concepts: Concept[] = [
  finding(
    'pain-place',
    'heel-under',
    ['heel', 'bottom of foot'],
    ['high heels', "won't heel", 'heal to toe', 'down at heel'],
  ),
  finding('pain-place', 'ball', ['ball of foot', 'forefoot']),
  finding('pain-place', 'arch', ['arch', 'instep'], ['aortic arch']),
  finding('pain-place', 'toes', ['toes']),
  finding('timing', 'first-steps', ['first steps', 'first thing in the morning', 'in the morning']),
  finding('timing', 'night', ['at night', 'pain at night'], ['last night']),
  finding('timing', 'rest', ['at rest']),
  finding('timing', 'during', ['when walking', 'when i walk']),
  finding('nerve-screen', 'numb', ['numb', 'numbness', 'pins and needles', 'pins n needles', 'tingling']),
  finding('nerve-screen', 'weak', ["can't lift my foot", 'foot drop']),
  finding('health-screen', 'diabetes', ['diabetes', 'diabetic']),
  finding('health-screen', 'swollen', ['swelling', 'swollen', 'swells']),
  finding('feel', 'bruise', ['bruising', 'bruised']),
  finding('feel', 'burn', ['burning', 'burns']),
  finding('injury', 'yes', ['twisted my ankle', 'fell']),
  finding('side', 'left', ['left foot', 'left heel', 'left'], ['left over']),
  finding('side', 'right', ['right foot', 'right heel', 'right one'], ['right away']),
  danger('sudden-loss-of-feeling', 'unmistakable', ["suddenly can't feel my foot", 'lost all feeling in my foot']),
  danger('sudden-loss-of-feeling', 'ambiguous', ['no feeling in my foot', 'lost feeling'], ['feeling better']),
  danger('chest-signs', 'unmistakable', ['crushing chest pain', 'coughing up blood']),
  danger('chest-signs', 'ambiguous', ['chest pain', 'short of breath']),
  danger('cannot-walk', 'ambiguous', ["can't walk", "can't put weight on it"]),
  danger('black-skin', 'ambiguous', ['black toe', 'toe has gone black'], ['black toenail']),
];

export const vocabulary: Vocabulary = {
  concepts,
  groups: {},
  triggers,
  commands: {
    back: ['back', 'go back', 'previous question'],
    restart: ['restart', 'start again'],
    help: ['help', 'i need help'],
    why: ['why', 'why do you ask'],
    'not-sure': ['not sure', "i don't know", 'dunno', 'no idea', "i'm not sure"],
    skip: ['skip', 'pass'],
    person: ['speak to a person', 'talk to a human', 'real person'],
    emergency: ['emergency', '999', 'call an ambulance', 'call 999', 'need an ambulance'],
    change: ['change', 'edit', 'change my answer'],
    none: ['none', 'none of these', 'none of them', 'nothing like that', 'nope none'],
    yes: ['yes', 'yeah', 'yep', 'that is right', 'right', 'yes it did'],
    no: ['no', 'nope', 'nah', 'no thanks', 'no i did not'],
    'not-me': ['not what i meant'],
  },
  cues: {},
  outside: [],
  languages: [],
  nameless: [],
};

export const knowledge: Knowledge = {
  hash: '',
  questions: Object.fromEntries(Object.values(questions).map((one) => [one.id, one])),
  redFlags: {},
  conditions: {},
  exercises: {},
  programmes: {},
  checkIns: {},
  selfCare: {},
  glossary: {},
  sources: {},
  places: {},
  messageReviews: {},
  messages: {
    'command.not-sure': 'Not sure',
    'command.person': 'Speak to a person',
    'choice.not-me': 'That is not it',
  },
  vocabulary,
};

export const read: Reader = createReader(knowledge, naturalPort);

const MARKS = { present: '', denied: 'no ', uncertain: 'maybe ', past: 'past ', 'other-person': 'other ' } as const;

/** What a text says, one short word a finding: `numb`, `no numb`, `maybe numb`, `past numb`, `other numb`. */
export function said(text: string, open: Question | null = null): string[] {
  const reading = read(text, open && { question: open });
  return reading.findings.map(({ option, polarity }) => `${MARKS[polarity]}${option}`);
}

/** The dangers of a text: `chest-signs` is one to ask about, `chest-signs!` an unmistakable one. */
export function dangers(text: string, open: Question | null = null): string[] {
  const reading = read(text, open && { question: open });
  return reading.dangers.map(({ redFlag, certainty }) => `${redFlag}${certainty === 'unmistakable' ? '!' : ''}`);
}

/** What a text answers: its options, `unsure`, `skip`, or null. */
export function answer(open: Question, text: string, item?: string): readonly string[] | string | null {
  const { choice } = read(text, item === undefined ? { question: open } : { question: open, item });
  return choice?.kind === 'options' ? choice.options : (choice?.kind ?? null);
}
