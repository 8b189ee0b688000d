import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadKnowledge } from '../../../knowledge/load';
import { differencesBetween } from './differences';
import { loweringsSince, unnamed } from './lowered';
import { PastVersionError, versionAt } from './past-version';
import { printDifferences, printUnnamed } from './print-differences';
import { LOWERED, readLowered, readRecord, RECORD, recordText } from './record';
import { survey } from './survey';
import { versionFrom } from './version';

const USAGE = `npm run knowledge:diff -- GIT_REF    what changed since that commit, branch or tag
npm run knowledge:diff -- --check    is anything less urgent than on record, and not named?
npm run knowledge:diff -- --record   the same, then puts today's urgencies on record
`;

export interface Room {
  readonly root: string;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

const OPTIONS = {
  check: { type: 'boolean', default: false },
  record: { type: 'boolean', default: false },
} as const;

/** Runs the command; returns its exit code: 0, or 1 when a lowering is not named or the input is wrong. */
export function knowledgeDiff(args: readonly string[], room: Room): number {
  const asked = argumentsIn(args);
  if (asked === null) return told(room, USAGE);
  if (asked.ref === null) return held(asked.record, room);
  try {
    const now = versionFrom(loadKnowledge(path.join(room.root, 'knowledge')));
    room.print(printDifferences(differencesBetween(versionAt(room.root, asked.ref), now)));
    return 0;
  } catch (error) {
    if (error instanceof PastVersionError) return told(room, `${error.message}\n`);
    throw error;
  }
}

function argumentsIn(args: readonly string[]): { readonly ref: string | null; readonly record: boolean } | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const [ref = null] = positionals;
    const wishes = [ref !== null, values.check, values.record].filter(Boolean).length;
    return wishes === 1 && positionals.length < 2 ? { ref, record: values.record } : null;
  } catch {
    return null;
  }
}

function told({ complain }: Room, text: string): 1 {
  complain(text);
  return 1;
}

/** Holds today's content against the record; with `write`, puts it there if nothing stands against it. */
function held(write: boolean, room: Room): number {
  const [before, now] = [readRecord(room.root), loadKnowledge(path.join(room.root, 'knowledge'))];
  const today = recordText(survey(now, before.patients));
  if (today === recordText(before)) {
    room.print('Every urgency is as on record.\n');
    return 0;
  }
  const lowerings = loweringsSince(before, now);
  const open = unnamed(lowerings, readLowered(room.root), before.content);
  if (open.length > 0) return told(room, printUnnamed(open, before.content));
  room.print(`${lowerings.length} lowerings since ${before.content.slice(0, 12)}, all named in ${LOWERED}.\n`);
  if (!write) return told(room, 'The record is older than the content. Run npm run knowledge:diff -- --record\n');
  writeFileSync(path.join(room.root, RECORD), today);
  return 0;
}
