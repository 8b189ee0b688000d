import { realKnowledge } from '../knowledge/real-knowledge';
import { coverageComplaints, readRedFlagNames } from './case-coverage';
import { checkCases } from './check-cases';
import { nameReader, readConditionNames } from './condition-names';
import { inlineCase, ROOT } from './inline-case';

test('every condition and every red flag has its cases in test/vignettes', () => {
  expect(checkCases(ROOT)).toEqual([]);
});

const knowledge = realKnowledge();
const parts = { names: readRedFlagNames(ROOT), read: nameReader(readConditionNames(ROOT)) };
const told = (...cases: ReturnType<typeof inlineCase>[]) => coverageComplaints(knowledge, cases, parts);

test('what no case shows is told with its file and what to write', () => {
  const complaints = told();
  expect(complaints).toContain('knowledge/conditions/gout.yaml — 0 cases show it. Write 3 at least.');
  expect(complaints).toContain('knowledge/conditions/gout.yaml — no case shows it atypical. Write one.');
  expect(complaints).toContain(
    'knowledge/red-flags/puncture.yaml — no case raises it. Write one (red_flag: puncture).',
  );
  expect(complaints).toContain(
    'knowledge/red-flags/puncture.yaml — no case only just misses it. Write one (near_miss: true).',
  );
});

test.each([
  ['its own id', 'puncture', 'puncture'],
  ['the id of the reference', 'puncture', 'RF35'],
  ['the combination of the reference', 'puncture', 'RF35-combination'],
  ['other words', 'fascia-tear', 'arch-pop'],
])('a red flag is known by %s', (_how, flag, said) => {
  const complaints = coverageComplaints(
    knowledge,
    [inlineCase({ redFlag: said }), inlineCase({ redFlag: said, nearMiss: true })],
    parts,
  );
  expect(complaints.filter((one) => one.includes(`/${flag}.yaml`))).toEqual([]);
});
