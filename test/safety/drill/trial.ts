import type { ContentDocument } from '../../../knowledge/content-document';
import { runInNewContext } from 'node:vm';
import { BATTERY, isTests, type Step } from './battery';
import { type Bundle, type Bundler, type Started } from './bundle';
import type { Given } from './given';
import type { Mutant } from './mutant';
import { documentsWith, loaded } from './rule-mutants';
import { createTestRunner, whyOf } from './tests-in-process';

/** What became of one mutant. */
export interface Verdict {
  /** The step that told, `refused at load`, or null for a survivor: also one that ran out of time, which tells nothing. */
  readonly killedBy: string | null;
  /** What that step said. */
  readonly because: string;
}

/** What a drill needs besides the mutants. */
export interface Drill {
  readonly given: Given;
  readonly documents: readonly ContentDocument[];
  readonly bundler: Bundler;
  /** Without a fault: for all mutants of the rules. */
  readonly sound: Bundle;
  /** How long each step took, in milliseconds, summed up. */
  readonly spent: Map<string, number>;
}

/** A fault in a loop may keep it running for ever. Far more than a busy machine takes for any step. */
const MOST_MS = 600_000;

/** Runs it, and stops it when it takes far too long. */
const within = <T>(run: () => T, most: number): T => runInNewContext('run()', { run }, { timeout: most }) as T;

const LOADING = 'refused at load';

/** Can this step have anything to tell of this fault? */
function concerns({ name, reads, only, runs = name }: Step, mutant: Mutant | null, bundle: Bundle): boolean {
  if (mutant === null) return true;
  if (only !== undefined && only !== mutant.part) return false;
  return mutant.part === 'rules' ? (reads?.includes(mutant.shelf) ?? true) : bundle.restsOn(runs, mutant.path);
}

/** What a step says, and whether that is anything: on a busy machine every step may run out of time. */
interface Word {
  readonly because: string;
  readonly isVerdict: boolean;
}

const isOutOfTime = (error: unknown): boolean =>
  (error as { code?: unknown } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';

/** What it comes to; null if all is well. */
export function heard(run: () => string | null, most = MOST_MS): Word | null {
  try {
    const because = within(run, most);
    return because === null ? null : { because, isVerdict: true };
  } catch (error) {
    return { because: `stopped: ${whyOf(error)}`, isVerdict: !isOutOfTime(error) };
  }
}

const told = (started: Started, step: Step, runTests: (read: () => unknown) => string | null): Word | null =>
  heard(() => {
    if (!isTests(step)) return started.oracles()[step.name]?.() ?? null;
    return runTests(started.tests[step.name] ?? (() => undefined));
  });

interface Ready {
  readonly bundle: Bundle;
  readonly given: Given;
  readonly mutant: Mutant | null;
  readonly steps: readonly Step[];
}

/** Runs the battery up to the first step that tells. `mutant` says which steps can have anything to tell. */
function drilled({ spent }: Drill, { bundle, given, mutant, steps }: Ready): Verdict {
  const runner = createTestRunner();
  const started = bundle.start(given, runner.words);
  for (const step of steps.filter((one) => concerns(one, mutant, bundle))) {
    const before = performance.now();
    const word = told(started, step, (read) => runner.run(read));
    spent.set(step.name, (spent.get(step.name) ?? 0) + performance.now() - before);
    if (word?.isVerdict === false) return { killedBy: null, because: `ran out of time: ${step.name}` };
    if (word !== null) return { killedBy: step.name, because: word.because };
  }
  return { killedBy: null, because: '' };
}

/** Tries one mutant; null is none at all, which every step must let pass. */
export async function tried(drill: Drill, mutant: Mutant | null, steps = BATTERY): Promise<Verdict> {
  const { given, documents, bundler, sound } = drill;
  if (mutant === null) return drilled(drill, { bundle: sound, given, mutant, steps });
  if (mutant.part === 'code') {
    return drilled(drill, { bundle: await bundler.bundle(mutant), given, mutant, steps });
  }
  // The hash of the content as it is: that the hash differs must not be what tells.
  const made = loaded(documentsWith(documents, mutant), given.knowledge.hash);
  if ('refused' in made) return { killedBy: LOADING, because: made.refused };
  return drilled(drill, { bundle: sound, given: { ...given, knowledge: made.knowledge }, mutant, steps });
}
