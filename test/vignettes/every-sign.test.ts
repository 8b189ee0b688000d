import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Answers } from '../../knowledge/answers';
import { screenRedFlags } from '../../knowledge/assess/screen-red-flags';
import type { Knowledge, RedFlag } from '../../knowledge/model';
import { realKnowledge } from '../knowledge/real-knowledge';

/**
 * signs.txt: one line for each way to raise a red flag, `red flag | its urgency | question option+option, …`.
 * The lines were read one by one against the reference and the second reading; a change of a rule changes a line.
 */
const LINES = readFileSync(path.join(__dirname, 'signs.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split(' | ') as [redFlag: string, urgency: string, answers: string]);

const answersIn = (text: string): Answers =>
  Object.fromEntries(
    text.split(', ').map((part) => {
      const [question = '', options = ''] = part.split(' ');
      return [question, { kind: 'chosen', options: options.split('+'), origin: 'pressed' }] as const;
    }),
  );

const knowledge = realKnowledge();

const raisedBy = (known: Knowledge, [redFlag, , text]: (typeof LINES)[number]): string | undefined =>
  screenRedFlags(known, { answers: answersIn(text), raised: [] }).find((flag) => flag.redFlag === redFlag)?.urgency;

test.each(LINES)('%s is raised at %s by %s', (...line) => {
  expect(raisedBy(knowledge, line)).toBe(line[1]);
});

/** The reference names this combination, though “very ill” raises the flag by itself. */
const REDUNDANT = new Set(['very-ill-with-infection 1']);

const RULES = Object.values(knowledge.redFlags).flatMap((flag) =>
  flag.rules.map((_rule, at) => [flag.id, at] as const),
);

const NEEDED = RULES.filter(([id, at]) => !REDUNDANT.has(`${id} ${String(at)}`));

const without = (flag: RedFlag, at: number): Knowledge => ({
  ...knowledge,
  redFlags: { ...knowledge.redFlags, [flag.id]: { ...flag, rules: flag.rules.filter((_rule, index) => index !== at) } },
});

test.each(NEEDED)('a line would tell if %s lost its rule %i', (id, at) => {
  const flag = knowledge.redFlags[id];
  if (flag === undefined) throw new Error(`No red flag ${id}`);
  const poorer = without(flag, at);
  const told = LINES.filter(([redFlag]) => redFlag === id).some((line) => raisedBy(poorer, line) !== line[1]);
  expect(told).toBe(true);
});
