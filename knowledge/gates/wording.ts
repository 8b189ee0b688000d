import { type Knowledge } from '../model';
import { type Complaint } from './complaint';
import { type PatientText, patientTexts } from './patient-text';

interface Refused {
  readonly pattern: RegExp;
  readonly because: string;
  readonly remedy: string;
}

const NUMBER_WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred';
const NUMBER = `\\d+|${NUMBER_WORDS}`;

const MEDICINES =
  'paracetamol|ibuprofen|aspirin|naproxen|diclofenac|codeine|co-codamol|painkillers?|(pain )?relievers?|doses?';

/** Words of the glossary’s illnesses that name a feeling, or only describe: they may follow “you have”. */
const NO_ILLNESS: readonly string[] = [
  'numb',
  'tingling',
  'pins and needles',
  'cramp',
  'severe',
  'acute',
  'syndrome',
  'ingrown',
  'septic',
  'meningococcal',
  'vaso-occlusive',
  'Lisfranc',
];

/** What no patient may read from us: a diagnosis, a reassurance, a probability, a dose of medicine. */
const REFUSED: readonly Refused[] = [
  {
    // A safe place is no promise about a foot, and neither is a question.
    pattern: /(?<!\bnot )(?<!\bnever )(\bsafe\b(?! (place|spot)\b)|(?<!\bcan you [^.?!]*)\bsafely\b)/i,
    because: 'is a reassurance that we cannot give',
    remedy: 'Say what to do and what to look out for.',
  },
  {
    pattern:
      /\bnothing serious\b|\bnot(hing)? (to be )?(an? )?(serious|dangerous|danger)\b|\bharmless\b|\b(no|without( any)?) danger\b|\b(probably|likely|most likely) (just|only|nothing)\b/i,
    because: 'is a reassurance that we cannot give',
    remedy: 'Say what to do and what to look out for.',
  },
  {
    pattern: /\b(don[’']?t|do not|no need to|needn[’']?t|nothing to) (be )?(worr(y|ied)|panic|alarmed)\b/i,
    because: 'tells people how to feel',
    remedy: 'Say what to do next.',
  },
  {
    pattern:
      /\b(unlikely|rarely|probably not|not likely)\b[^.]{0,40}\b(broken|break|fractured?|ruptured?|torn|tear)\b/i,
    because: 'makes light of a break or a tear',
    remedy: 'Leave it out: a question cannot rule one out.',
  },
  {
    pattern: new RegExp(
      `\\d+([.,]\\d+)?\\s?%|\\b(${NUMBER})[ -]?per ?cent\\b|\\b(per ?cent|percentage|probability|chances? are)\\b`,
      'i',
    ),
    because: 'is a probability',
    remedy: 'Use words such as often or some people.',
  },
  {
    pattern: /\b(no|without|any) (cause|reason|need) (for|to) (concern|alarm|worry|be worried)\b|\bbenign\b/i,
    because: 'is a reassurance that we cannot give',
    remedy: 'Say what to do and what to look out for.',
  },
  {
    pattern: /\byou(?:[’']ll| will) be (fine|all right|ok(ay)?)\b/i,
    because: 'is a reassurance that we cannot give',
    remedy: 'Say what to do and what to look out for.',
  },
  {
    pattern: new RegExp(`\\b(${NUMBER}) in (every )?(${NUMBER}|a (hundred|thousand))\\b`, 'i'),
    because: 'is a probability',
    remedy: 'Use words such as often or some people.',
  },
  {
    pattern: new RegExp(
      `\\b(\\d+([.,]\\d+)?|${NUMBER_WORDS})[ -]?(mg|mcg|ml|g|((milli|micro)?gram(me)?|millilit(re|er)|tablet|pill|capsule)s?)\\b`,
      'i',
    ),
    because: 'is a dose of medicine',
    remedy: 'Say “follow the leaflet, or ask a pharmacist”.',
  },
  {
    pattern: new RegExp(`\\b(${NUMBER})( more)? (${MEDICINES})\\b`, 'i'),
    because: 'is a dose of medicine',
    remedy: 'Say “follow the leaflet, or ask a pharmacist”.',
  },
  { pattern: /<\/?[a-z][^>]*>|https?:\/\//i, because: 'is not plain text', remedy: 'Write it in words.' },
];

/** American or clinical spellings, each with ours. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\bcolor/i, 'colour'],
  [/\bgray\b/i, 'grey'],
  [/\bcenter/i, 'centre'],
  [/\btumor/i, 'tumour'],
  [/\bodor/i, 'odour'],
  [/\bfiber/i, 'fibre'],
  [/\bbehavior/i, 'behaviour'],
  [/\bfavor/i, 'favour'],
  [/\bedema/i, 'swelling'],
  [/\banesthe/i, 'anaesthe…'],
  [/\borthopedic/i, 'orthopaedic'],
  [/\bpediatric/i, 'paediatric'],
  [/\bhemorrhage/i, 'bleeding'],
  [/\bdiarrhea/i, 'diarrhoea'],
  [/(?<!computer )\bprograms?\b/i, 'programme'],
  [/\b(analyz|organiz|recogniz|minimiz|stabiliz|realiz|apologiz|summariz|personaliz)/i, '-ise'],
  [/\b(traveled|traveling|canceled|labeled|labeling)\b/i, 'two l’s'],
  [/\b(liters?|meters?)\b/i, 'litre, metre'],
  [/\bphysical therap/i, 'physiotherapy'],
  [/\b(acetaminophen|tylenol|advil)\b/i, 'paracetamol, ibuprofen'],
  [/\bemergency room\b/i, 'emergency department'],
  [/\bsneakers\b/i, 'trainers'],
  [/\bpractic(ing|ed)\b/i, 'practising, practised'],
];

/** Refused words and foreign spellings in all that a patient reads. */
export function wordingComplaints(knowledge: Knowledge): readonly Complaint[] {
  const rules = [...REFUSED, diagnosis(knowledge)];
  return patientTexts(knowledge).flatMap((one) => [...refusedIn(one, rules), ...misspeltIn(one)]);
}

/** “You have …” with the name of an illness, or with a place where one is put in; asking for it is no diagnosis. */
function diagnosis(knowledge: Knowledge): Refused {
  const names = [...conditionNames(knowledge), ...illnessWords(knowledge)].map((name) => `${escaped(name)}(?:e?s)?`);
  const named = [...names, '\\{(?:condition|name|layName)\\}'].join('|');
  const has = "\\byou(?: (?:may|might|could|probably))?(?: have|[’']ve)(?: got)?";
  return {
    pattern: new RegExp(
      `(?<!\\b(?:do|if|when|that|whether) )${has} (?:an? |the )?(?:[\\p{L}-]+ ){0,2}(?:${named})(?!\\p{L})`,
      'iu',
    ),
    because: 'is a diagnosis',
    remedy: 'Write “this could be” or “this can come from”.',
  };
}

function conditionNames({ conditions }: Knowledge): readonly string[] {
  return Object.values(conditions).flatMap(({ name, layName }) => [
    name,
    ...partsOf(name),
    layName.replace(/^an? /, ''),
  ]);
}

/** Words with which patients know an illness, in all their forms. */
function illnessWords({ glossary }: Knowledge): readonly string[] {
  const words = glossary.illnesses?.words ?? [];
  return words.filter(({ word }) => !NO_ILLNESS.includes(word)).flatMap(({ word, forms }) => [word, ...forms]);
}

/** “Plantar heel pain (plantar fasciitis)” is two names. */
function partsOf(name: string): readonly string[] {
  const [, before, inside] = /^(.+?)\s*\(([^()]+)\)$/.exec(name) ?? [];
  return [before, inside].filter((part) => part !== undefined);
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function refusedIn({ file, key, text }: PatientText, rules: readonly Refused[]): readonly Complaint[] {
  return rules.flatMap(({ pattern, because, remedy }) => {
    const found = pattern.exec(text)?.[0];
    return found === undefined ? [] : [{ file, key, problem: `“${found}” ${because}`, remedy }];
  });
}

function misspeltIn({ file, key, text }: PatientText): readonly Complaint[] {
  // A place is described in its own words.
  if (file.startsWith('knowledge/places/')) return [];
  return SPELLINGS.flatMap(([pattern, ours]) => {
    const found = pattern.exec(text)?.[0];
    if (found === undefined) return [];
    return [{ file, key, problem: `“${found}” is not how we write it`, remedy: `Write: ${ours}.` }];
  });
}
