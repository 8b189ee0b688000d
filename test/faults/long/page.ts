import type { Run, RunRecord } from './record';
import type { Section } from './section';

const figures = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([what, count]) => `${count.toLocaleString('en-GB')} ${what}`)
    .join('; ');

const outcome = ({ wrongs }: Run): string => (Object.keys(wrongs).length === 0 ? 'none' : `**${figures(wrongs)}**`);

function rowOf({ name, title, promise }: Section, run: Run | undefined): string {
  if (run === undefined) return `| ${title} | ${promise} | not run yet: \`npm run faults -- ${name}\` | | |`;
  const { date, seconds, counts, command } = run;
  return `| ${title} | ${promise} | ${figures(counts)} | ${outcome(run)} | ${date}, ${seconds} s, \`${command}\` |`;
}

const HEAD = `# How dependable it is

What was done to the server on purpose, and what patients would have noticed. \`npm run faults\` does it all anew and writes
this page; \`npm run faults -- SECTION --size N --seed N\` does one part. Short forms run with \`npm test\`. How it is done,
and what it does not show: ADRs [0087](decisions/0087-killed-again-and-again.md),
[0088](decisions/0088-one-seed-one-schedule.md) and [0089](decisions/0089-faults-are-made-for-real.md).

“Wronged” counts every acknowledged answer that was lost, turn that was run twice, reply that was missing or doubled, and
session, urgency included, that differs from the undisturbed run. Rows that begin with “Weaker” are designs that are wrong on
purpose: the same checks must find them.

After a crash the last turns lie in the database’s log. A start on what a kill or a power cut leaves goes on from there; one on a
log or a file that was damaged since is refused, as SQLite itself would go on without what it cannot read
([0109](decisions/0109-a-damaged-log-is-refused.md); tables of both in \`test/src/store\`).
`;

/** docs/reliability.md: a table of what was run, and nothing that was not. */
export function pageOf(sections: readonly Section[], { machine, runs }: RunRecord): string {
  const rows = sections.map((section) =>
    rowOf(
      section,
      runs.find((run) => run.section === section.name),
    ),
  );
  return [
    HEAD,
    `Machine: ${machine}, shared with other work while this ran.\n`,
    '| what goes wrong | what must hold | what was done | wronged | when, and how |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
