import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { ServerProcess } from '../../support/server-process';
import { call } from '../../../channels/support/rest-client';
import type { Ground, Section } from '../section';
import { judgeRefusal } from './refused';
import { Served } from './served';
import { isTaken } from './visitor';

const PATIENTS = 4;
const MOST_TURNS = 200;

/** A small disk of its own. */
function smallDisk(folder: string): { data: string; remove: () => void } {
  const data = path.join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48m,mode=700', 'tmpfs', data]);
  return { data, remove: () => void execFileSync('umount', [data]) };
}

/** Writes until nothing more fits. */
function fill(file: string): void {
  const handle = openSync(file, 'w');
  for (let size = 65_536; size > 0;) {
    try {
      writeSync(handle, Buffer.alloc(size));
    } catch {
      size = Math.floor(size / 2);
    }
  }
  closeSync(handle);
}

const MOST_LOOKS = 50;
const LOOK_MS = 100;

/** What watches over the server is told what patients are. */
async function judgeReadiness({ findings }: Ground, served: Served, expected: 200 | 503): Promise<void> {
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    if ((await call(`${served.address}/readyz`)).status === expected) {
      findings.count(`times told as ${expected} by /readyz`);
      return;
    }
    if (expected === 503) break;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  findings.wrong('error not foreseen', `readiness is not ${expected}`);
}

async function fullDisk(ground: Ground): Promise<void> {
  const { folder, findings, size } = ground;
  const { data, remove } = smallDisk(folder);
  const served = await Served.start(ground, { DATA_DIR: data });
  for (let count = 0; count < size; count += 1) {
    const visitors = await served.visitors(PATIENTS);
    for (const visitor of visitors) await visitor.insist();
    fill(path.join(data, 'filler'));
    findings.count('times full');
    const refused = visitors.map(async (visitor) => {
      for (let turn = 0; turn < MOST_TURNS && !visitor.isDone; turn += 1) {
        const heard = await visitor.next();
        if (isTaken(heard)) continue;
        judgeRefusal(findings, heard);
        return true;
      }
      return false;
    });
    const wasRefused = (await Promise.all(refused)).includes(true);
    if (wasRefused) await judgeReadiness(ground, served, 503);
    // Whether it goes on by itself, or only after a kill and a start, is all the same to what was acknowledged.
    if (count % 2 === 1) await served.server.kill('SIGKILL');
    rmSync(path.join(data, 'filler'));
    if (count % 2 === 1) await served.again();
    await judgeReadiness(ground, served, 200);
    await served.finish(visitors);
  }
  await served.server.kill('SIGTERM');
  remove();
}

export const FULL_DISK: Section = {
  name: 'full-disk',
  title: 'The disk is full, and has room again (a tmpfs of 48 MB; needs root)',
  promise:
    'Told, with what to do in an emergency; what was acknowledged is there; it goes on without a restart; `/readyz` says the same.',
  size: 10,
  unit: 'times',
  run: fullDisk,
};

/** A disk in a file, that can fail as one does: the kernel lets nothing more be written to it. */
class FailingDisk {
  readonly data: string;
  private readonly image: string;

  constructor(folder: string) {
    this.data = path.join(folder, 'data');
    this.image = path.join(folder, 'disk');
    mkdirSync(this.data, { mode: 0o700 });
    execFileSync('truncate', ['-s', '32M', this.image]);
    execFileSync('mkfs.ext4', ['-q', this.image]);
    this.mount();
  }

  mount(): void {
    execFileSync('mount', ['-o', 'loop', this.image, this.data]);
  }

  fail(): void {
    execFileSync('mount', ['-o', 'remount,abort', this.data]);
  }

  remove(): void {
    execFileSync('umount', [this.data]);
  }
}

async function readOnly(ground: Ground): Promise<void> {
  const { folder, root, findings, size } = ground;
  const disk = new FailingDisk(folder);
  const served = await Served.start(ground, { DATA_DIR: disk.data });
  for (let count = 0; count < size; count += 1) {
    const visitors = await served.visitors(PATIENTS);
    for (const visitor of visitors) for (let step = 0; step < 2; step += 1) await visitor.insist();
    disk.fail();
    for (const visitor of visitors) {
      const heard = await visitor.next();
      if (isTaken(heard)) findings.wrong('error not foreseen', 'taken on a disk that takes nothing');
      else judgeRefusal(findings, heard);
    }
    await served.server.kill('SIGTERM');
    const { code, err } = await new ServerProcess({ DATA_DIR: disk.data }, root).ended;
    findings.count('starts on a disk that is read-only, refused', code === 1 ? 1 : 0);
    if (code !== 1 || !/\(store-/.test(err)) findings.wrong('error not foreseen', `${code}: ${err.slice(0, 200)}`);
    disk.remove();
    disk.mount();
    await served.again();
    await served.finish(visitors);
    findings.count('times read-only');
  }
  await served.server.kill('SIGTERM');
  disk.remove();
}

export const READ_ONLY: Section = {
  name: 'read-only-disk',
  title: 'The disk fails and is read-only from then on (ext4 in a file; needs root)',
  promise: 'Told, with what to do in an emergency; the start is refused; mounted anew, what was acknowledged is there.',
  size: 5,
  unit: 'times',
  run: readOnly,
};
