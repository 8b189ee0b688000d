import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CODE_MUTANTS, slippedIn } from './code-mutants';
import { changesOf } from './criterion-changes';
import { readExplained } from './explained';
import { pageOf } from './page';
import { PAGE, readRecord } from './record';
import { DOZEN } from './the-dozen';
import { createTestRunner } from './tests-in-process';
import { heard } from './trial';

const ROOT = path.join(__dirname, '../../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

test('of a dozen faults each is found, what is no fault is not, and the engine as it is passes the same steps', () => {
  // In a process of its own, so that it is not slowed down by counting which lines it runs.
  const script = path.join(ROOT, 'scripts/safety-drill.js');
  const { stdout } = spawnSync(process.execPath, [script, '--dozen'], { cwd: ROOT, encoding: 'utf8' });
  const expected = DOZEN.map(([id, killedBy]) => `${killedBy}: ${id}`);
  expect(stdout.split('\n').slice(0, DOZEN.length + 2)).toEqual([
    ...expected,
    'survives: code: no fault',
    'survives: nothing at all',
  ]);
}, 120_000);

test('each slip in the code still finds its words there, and each is another', () => {
  for (const mutant of CODE_MUTANTS) expect(slippedIn(read(mutant.path), mutant)).not.toBe(read(mutant.path));
  expect(new Set(CODE_MUTANTS.map(({ id }) => id)).size).toBe(CODE_MUTANTS.length);
});

test.each(['gone', 'here, and here'])('a slip whose words stand in the file not once is refused: %s', (text) => {
  const mutant = { ...CODE_MUTANTS[0]!, find: 'here', replace: '' };
  expect(() => slippedIn(text, mutant)).toThrow('write the mutant anew');
});

test('a step that runs out of time tells nothing of a fault; one that fails or throws does', () => {
  const forEver = (): null => {
    for (;;);
  };
  expect(heard(forEver, 20)).toMatchObject({ isVerdict: false });
  expect(heard(() => 'another urgency')).toEqual({ because: 'another urgency', isVerdict: true });
  const broken = (): null => {
    throw new Error('no such question');
  };
  expect(heard(broken)).toEqual({ because: 'stopped: no such question', isVerdict: true });
  expect(heard(() => null)).toBeNull();
});

describe('the record', () => {
  const record = readRecord(ROOT);
  const explained = readExplained(ROOT);
  const survivors = record.mutants.filter(({ killedBy }) => killedBy === null).map(({ id }) => id);

  test('holds two hundred mutants and more, sixty of them in the code', () => {
    expect(record.mutants.length).toBeGreaterThanOrEqual(200);
    expect(record.mutants.filter(({ id }) => id.startsWith('code: ')).length).toBeGreaterThanOrEqual(60);
  });

  test('has an explanation for each survivor, and for nothing else', () => {
    expect(explained.map(({ mutant }) => mutant).sort()).toEqual([...survivors].sort());
  });

  test('is what the page says', () => {
    expect(read(PAGE)).toBe(pageOf(record, explained));
  });
});

describe('everything that can be wrong with a criterion', () => {
  const wrong = (criterion: Parameters<typeof changesOf>[0]) => changesOf(criterion).map((one) => one.criterion);

  test('of two options one can be dropped, of one none', () => {
    expect(wrong({ timing: ['rest', 'night'] })).toEqual([{ timing: ['night'] }, { timing: ['rest'] }]);
    expect(wrong({ timing: ['rest'] })).toEqual([]);
  });

  test('of two questions one can be dropped, or either be enough', () => {
    expect(wrong({ timing: ['rest'], side: ['both'] })).toEqual([
      { side: ['both'] },
      { timing: ['rest'] },
      { any: [{ timing: ['rest'] }, { side: ['both'] }] },
    ]);
  });

  test('of a group a part can be dropped, and all be any', () => {
    const [one, other] = [{ timing: ['rest'] }, { side: ['both'] }];
    expect(wrong({ all: [one, other] })).toEqual([{ all: [other] }, { all: [one] }, { any: [one, other] }]);
  });

  test('what is denied can be asked for', () => {
    expect(wrong({ not: { timing: ['rest'] } })).toEqual([{ all: [{ timing: ['rest'] }] }]);
  });
});

describe('the runner of tests', () => {
  const run = (say: (words: ReturnType<typeof createTestRunner>['words']) => void): string | null => {
    const { words, run: runTests } = createTestRunner();
    return runTests(() => {
      say(words);
    });
  };

  test('tells the first that fails, with its name', () => {
    const failure = run(({ test: one }) => {
      one('the first holds', () => undefined);
      one('the second does not', () => {
        throw new Error('it is wrong');
      });
    });
    expect(failure).toBe('the second does not: it is wrong');
  });

  test('gives each row of a table to a test, and prepares before it', () => {
    const seen: unknown[] = [];
    const failure = run(({ test: one, describe: group, beforeAll: first }) => {
      group('rows', () => {
        first(() => void seen.push('prepared'));
        one.each([
          ['a', 1],
          ['b', 2],
        ])('%s', (...row) => void seen.push(row));
      });
    });
    expect([failure, seen]).toEqual([null, ['prepared', ['a', 1], ['b', 2]]]);
  });

  test('takes a file without tests, and a test that waits, for failures', () => {
    expect(run(() => undefined)).toBe('there are no tests in it');
    expect(run(({ test: one }) => one('waits', () => Promise.resolve()))).toContain('it cannot be run here');
  });
});
