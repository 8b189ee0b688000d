import { mkdirSync, mkdtempSync, readFileSync, rmSync, cpSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadKnowledge } from '../../knowledge/load';
import type { Knowledge, RedFlag } from '../../knowledge/model';
import { differencesBetween } from './changes/differences';
import { loweringsSince, unnamed } from './changes/lowered';
import { knowledgeDiff } from './changes/main';
import { readRecord, RECORD, recordText } from './changes/record';
import { survey } from './changes/survey';
import { versionFrom } from './changes/version';

const ROOT = path.resolve(__dirname, '../..');
const knowledge = loadKnowledge(path.join(ROOT, 'knowledge'));

/** The danger screen and the injury alone: the same rules, and far fewer pairs. */
const short: Knowledge = {
  ...knowledge,
  questions: Object.fromEntries(['emergency-screen', 'injury'].map((id) => [id, knowledge.questions[id]!])),
};
const before = survey(short, 20);

const withFlag = (id: string, change: Partial<RedFlag>): Knowledge => ({
  ...short,
  redFlags: { ...knowledge.redFlags, [id]: { ...knowledge.redFlags[id]!, ...change } },
});

const CALM = withFlag('stroke-signs', { urgency: 'same-day' });

test('no advice is less urgent than on record unless someone named it, and the record is today’s', () => {
  const said: string[] = [];
  const say = (text: string) => void said.push(text);
  const code = knowledgeDiff(['--check'], { root: ROOT, print: say, complain: say });
  expect([code, said.join('')]).toEqual([0, 'Every urgency is as on record.\n']);
});

test('a drooping face that no longer means an ambulance is seen, alone and beside other answers', () => {
  const lowerings = loweringsSince(before, CALM);
  expect(lowerings).toContainEqual({ atoms: ['emergency-screen/stroke'], before: 'ambulance', now: 'same-day' });
  expect(lowerings.length).toBeGreaterThan(1);
});

test('a lowering passes when it is named for this very change, and not by what was named for an older one', () => {
  const lowerings = loweringsSince(before, CALM);
  const named = { answers: ['emergency-screen/stroke'], why: 'for the test of it', by: 'nobody' };
  expect(unnamed(lowerings, [{ ...named, from: before.content.slice(0, 12) }], before.content)).toEqual([]);
  expect(unnamed(lowerings, [{ ...named, from: '000000000000' }], before.content)).toHaveLength(lowerings.length);
});

test('an urgent answer that can no longer be given counts as lowered', () => {
  const screen = knowledge.questions['emergency-screen']!;
  const shorter = { ...screen, options: screen.options.filter(({ id }) => id !== 'stroke') };
  const without = { ...short, questions: { ...short.questions, [screen.id]: shorter } };
  expect(loweringsSince(before, without)).toContainEqual({
    atoms: ['emergency-screen/stroke'],
    before: 'ambulance',
    now: null,
  });
});

test('the change log counts what changed, says which way, and gives one example of each', () => {
  const { compared, differences } = differencesBetween(versionFrom(short), versionFrom(CALM), 20);
  expect(compared).toBe(before.urgencies.length);
  expect(differences.map(({ what }) => what)).toContain('urgency LOWERED: ambulance → same-day');
  for (const { sets, example } of differences) {
    expect(sets).toBeGreaterThan(0);
    expect(example.before).not.toEqual(example.now);
  }
});

test('the same content has no differences', () => {
  const same = versionFrom(short);
  expect(differencesBetween(same, same, 20).differences).toEqual([]);
});

describe('the command', () => {
  let root = '';
  let recorded = '';
  const said: string[] = [];
  const run = (...args: string[]) => {
    said.length = 0;
    const say = (text: string) => void said.push(text);
    return knowledgeDiff(args, { root, print: say, complain: say });
  };

  beforeAll(() => {
    root = mkdtempSync(path.join(tmpdir(), 'surefoot-changes-'));
    for (const folder of ['knowledge', 'docs/safety']) {
      mkdirSync(path.join(root, folder), { recursive: true });
      cpSync(path.join(ROOT, folder), path.join(root, folder), { recursive: true });
    }
    const { urgencies, ...record } = readRecord(ROOT);
    recorded = recordText({ ...record, patients: 0, urgencies: urgencies.slice(0, -record.patients) });
    writeFileSync(path.join(root, RECORD), recorded);
    const flag = path.join(root, 'knowledge/red-flags/stroke-signs.yaml');
    writeFileSync(flag, readFileSync(flag, 'utf8').replace('urgency: ambulance', 'urgency: same-day'));
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test.each(['--check', '--record'])('%s refuses a lowering that nobody named, and says how to name it', (wish) => {
    expect(run(wish)).toBe(1);
    expect(said.join('')).toContain('ambulance → same-day: emergency-screen/stroke');
    expect(said.join('')).toContain(`from: ${before.content.slice(0, 12)}, answers: [emergency-screen/stroke]`);
    expect(readFileSync(path.join(root, RECORD), 'utf8')).toBe(recorded);
  });

  test('--record writes the new urgencies once the lowering is named', () => {
    const entry = {
      from: before.content.slice(0, 12),
      answers: ['emergency-screen/stroke'],
      why: 'to try it out',
      by: 'a test',
    };
    writeFileSync(path.join(root, 'docs/safety/lowered.yaml'), JSON.stringify([entry]));
    expect(run('--record')).toBe(0);
    expect(readRecord(root).content).not.toBe(before.content);
    expect(run('--check')).toBe(0);
  });

  test.each([[], ['--nonsense'], ['one', 'two'], ['--check', '--record']])(
    '%j is answered with the usage',
    (...args) => {
      expect(run(...args)).toBe(1);
      expect(said.join('')).toContain('npm run knowledge:diff -- GIT_REF');
    },
  );

  test('a version that does not exist is named as such', () => {
    expect(run('no-such-version')).toBe(1);
    expect(said.join('')).toContain('Name a commit, branch or tag');
  });
});
