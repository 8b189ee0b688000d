import type { PostgresServer } from '../test/support/postgres-server';
import { onTheWeb, pressing } from './crowd';
import { growthOf, type Sized } from './growth';
import type { Press } from './interview';
import type { Measured } from './measured';
import { cpuOfFamily } from './process-cost';
import type { Subject } from './subject';
import type { Effort } from './turn-cost';
import { startOurs } from './variants';

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** The processor time of all of PostgreSQL, in microseconds. */
export async function besideOf(postgres: PostgresServer, database: string): Promise<() => number> {
  const asked = `SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1) AS pid`;
  const [row] = (await postgres.run(database, asked)) as readonly { readonly pid: string }[];
  return () => cpuOfFamily(Number(row?.pid));
}

/** Instances that share a database: each turn of a conversation comes to the next of them. */
async function started(count: number, database: string): Promise<readonly Subject[]> {
  const subjects: Subject[] = [];
  for (let one = 0; one < count; one += 1) subjects.push(await startOurs({ DATABASE_URL: database }));
  return subjects;
}

const asOne = (subjects: readonly Subject[]): Measured => ({
  address: subjects.map(({ address }) => address).join(' '),
  get cpu() {
    return sumOf(subjects.map(({ cpu }) => cpu));
  },
  get memory() {
    return sumOf(subjects.map(({ memory }) => memory));
  },
  stop: async () => {
    for (const subject of subjects) await subject.stop();
  },
});

/** With instances on one PostgreSQL, of a whole interview by buttons. */
export async function byInstances(
  counts: readonly number[],
  { presses, postgres }: { readonly presses: readonly Press[]; readonly postgres: PostgresServer },
  effort: Effort,
): Promise<readonly Sized[]> {
  const databases = new Map<number, string>();
  for (const count of counts) databases.set(count, await postgres.freshDatabase());
  const beside = await besideOf(postgres, databases.get(counts[0] ?? NaN) ?? '');
  return growthOf(
    counts,
    (count) => ({
      script: async () => asOne(await started(count, databases.get(count) ?? '')),
      turns: presses.length,
      person: (addresses) => onTheWeb(addresses, pressing(presses)),
      beside,
    }),
    effort,
  );
}
