import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { FAULTS } from './planted';

const ROOT = path.join(__dirname, '../../..');

/** In a process of its own, so that the walk is not slowed down by counting which lines it runs. */
function caught(): Readonly<Record<string, readonly string[]>> {
  const script = path.join(ROOT, 'scripts/safety-prove.js');
  const { stdout } = spawnSync(process.execPath, [script, '--planted'], { cwd: ROOT, encoding: 'utf8' });
  return JSON.parse(stdout) as Readonly<Record<string, readonly string[]>>;
}

describe('a fault planted in the code that the walk meets', () => {
  let found: Readonly<Record<string, readonly string[]>> = {};
  beforeAll(() => {
    found = caught();
  }, 300_000);

  test('nothing is found in the code as it is', () => {
    expect(found['nothing']).toEqual([]);
  });

  test.each(FAULTS)('$told: caught by $caughtBy', ({ told, caughtBy }) => {
    expect(found[told]).toContain(caughtBy);
  });
});
