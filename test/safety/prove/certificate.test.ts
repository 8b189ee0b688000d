import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { asRecorded } from './certificate';
import { subsetsOf } from './classes';
import { createDiagrams } from './diagrams';

const ROOT = path.join(__dirname, '../../..');

test('the certificate is what is proved of the rules and the code as they stand', () => {
  // In a process of its own, so that the proofs are not slowed down by counting which lines they run.
  const script = path.join(ROOT, 'scripts/safety-prove.js');
  const { status, stdout } = spawnSync(process.execPath, [script, '--check'], { cwd: ROOT, encoding: 'utf8' });
  expect([stdout, status]).toEqual([expect.stringMatching(/ 0 do not hold\n$/), 0]);
}, 300_000);

test('what was proved of another content, or by a shorter walk, is no certificate', () => {
  const proof = { id: 'a', bearsOn: [], holds: 'a', over: 'all-places', failures: [] } as const;
  const short = { places: 1, transitions: 1, conversations: 1n };
  const walk = { ...short, proofs: [{ ...proof, cases: 2n, arithmetic: 'one of 101' }] };
  expect(asRecorded(walk, { walk: { proofs: [{ id: 'a', cases: '202', arithmetic: 'all' }] } }).proofs).toEqual([
    { ...proof, cases: 202n, arithmetic: 'all' },
  ]);
  expect(asRecorded(walk, {})).toEqual(walk);
});

describe('a diagram', () => {
  const { variable, and, or, not, plus, count, given, valueAt, example, never } = createDiagrams();
  const [a, b, c] = [variable(0), variable(1), variable(2)];
  const formula = or(and(a, not(b)), and(b, c));

  test('says the same as the formula for every assignment', () => {
    for (const so of subsetsOf([0, 1, 2])) {
      const [isA, isB, isC] = [0, 1, 2].map((one) => so.includes(one));
      const expected = (isA && !isB) || (isB && isC);
      expect(valueAt(formula, (one) => so.includes(one)) !== 0).toBe(expected);
    }
  });

  test('counts the assignments for which it is so', () => {
    expect(count(formula, 3)).toBe(4n);
    expect(count(formula, 5)).toBe(16n);
  });

  test('adds up, settles variables, and knows a contradiction', () => {
    expect(valueAt(plus(a, plus(b, c)), () => true)).toBe(3);
    expect(given(formula, new Map([[1, true]]))).toBe(c);
    expect(and(a, not(a))).toBe(never);
    expect(example(never)).toBeNull();
    expect(example(and(a, not(c)))).toEqual(
      new Map([
        [0, true],
        [2, false],
      ]),
    );
  });
});
