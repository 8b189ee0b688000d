import { readdirSync, readFileSync } from 'node:fs';

/** Microseconds of processor time that a process has used so far, with all its threads. Exact, not in ticks. */
export function cpuOf(pid: number): number {
  const tasks = `/proc/${pid}/task`;
  const nanoseconds = readdirSync(tasks).map((task) =>
    Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0]),
  );
  return nanoseconds.reduce((sum, one) => sum + one, 0) / 1000;
}

/** The same with the processes that it has begun and that still run. */
export function cpuOfFamily(pid: number): number {
  const begun = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').map(Number);
  return [pid, ...begun.filter((child) => child > 0)].reduce((sum, one) => sum + cpuOf(one), 0);
}

/** Megabytes in memory. */
export const memoryOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
