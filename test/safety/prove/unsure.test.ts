import { createEngine } from '../../../dialogs/engine';
import { naturalPort } from '../../../dialogs/read/natural-port';
import type { Knowledge } from '../../../knowledge/model';
import { loadContent } from '../../knowledge/gates/content';
import { atomsOf } from './atoms';
import { createDiagrams } from './diagrams';
import { modelOf } from './model';
import { unsureNeverLowers } from './unsure-by-diagram';

const content = loadContent();

/** A few, and no red flags, are enough to find a fault by; the certificate proves it of all. */
const FEW = ['achilles-rupture', 'ankle-arthritis', 'complex-regional-pain'];
const conditions = Object.fromEntries(Object.entries(content.conditions).filter(([id]) => FEW.includes(id)));

const { order } = createEngine({ knowledge: content, tools: naturalPort, practice: {} });

/** What fails where “not sure” stands for this. */
function failing(id: string, unsureMeans: readonly string[]): readonly string[] {
  const question = { ...content.questions[id], unsureMeans } as Knowledge['questions'][string];
  const knowledge = { ...content, conditions, redFlags: {}, questions: { ...content.questions, [id]: question } };
  return unsureNeverLowers(modelOf(createDiagrams(), atomsOf(knowledge, order), knowledge)).failures;
}

test.each<[string, string, readonly string[], unknown]>([
  ['as the content has it, nobody is told less for “not sure”', 'injury', ['yes', 'no'], []],
  [
    'a fault is found: “not sure” taken for an injury hides what comes without one',
    'injury',
    ['yes'],
    expect.arrayContaining([expect.stringMatching(/^injury no, /)]),
  ],
  [
    'a fault is found: “not sure” taken for moderate pain makes another condition certain',
    'severity',
    ['moderate'],
    expect.arrayContaining([expect.stringMatching(/^severity mild, /)]),
  ],
])(
  '%s',
  (_what, id, unsureMeans, expected) => {
    expect(failing(id, unsureMeans)).toEqual(expected);
  },
  120_000,
);
