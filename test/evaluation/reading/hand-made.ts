import type { Danger, Finding, Polarity, Reading } from '../../../dialogs/read/reading';
import type { ReadSentence } from './column';
import type { Sentence } from './sentence';

/** Sentences and readings made by hand, so that each measure is held to figures that can be counted on fingers. */

type Lists = Partial<Sentence['findings']>;

export const sentence = (said: Partial<Omit<Sentence, 'findings'>> & Lists): Sentence => {
  const { present = [], denied = [], uncertain = [], past = [], other = [], hypothetical = [], ...rest } = said;
  return {
    file: 'own/hand.yaml',
    entry: 1,
    text: 'ow',
    voice: null,
    asked: null,
    flag: null,
    kind: null,
    act: null,
    out: null,
    choice: null,
    ...rest,
    findings: { present, denied, uncertain, past, other, hypothetical },
  };
};

const SPAN = { start: 0, end: 1 };

/** `timing/night` is a finding of this polarity. */
export const finding = (key: string, polarity: Polarity = 'present', more: Partial<Finding> = {}): Finding => {
  const [question = '', option = ''] = key.split('/');
  return { question, option, polarity, phrase: 'ow', span: SPAN, evidence: [], confidence: 0.5, ...more };
};

/** `chest-signs` is to be asked about, `chest-signs!` is unmistakable. */
export const danger = (flag: string): Danger => ({
  redFlag: flag.replace('!', ''),
  certainty: flag.endsWith('!') ? 'unmistakable' : 'ambiguous',
  phrase: 'ow',
  span: SPAN,
});

export const reading = (read: Partial<Reading> = {}): Reading => ({
  text: 'ow',
  command: null,
  choice: null,
  findings: [],
  dangers: [],
  outside: null,
  deniedDangers: [],
  ...read,
});

export const read = (said: Parameters<typeof sentence>[0], found: Partial<Reading> = {}): ReadSentence => ({
  sentence: sentence(said),
  reading: reading(found),
});
