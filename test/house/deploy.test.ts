import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { readConfig, VARIABLES } from '../../src/config';
import { readFiles } from './source-files';

const ROOT = path.resolve(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

const dockerfile = read('Dockerfile');
const unit = read('deploy/surefoot.service');

interface Compose {
  readonly services: Record<string, Record<string, unknown>>;
  readonly volumes: Record<string, unknown>;
}
interface Alerts {
  readonly groups: { readonly rules: { readonly alert: string; readonly expr: string }[] }[];
}
const compose = parse(read('compose.yaml')) as Compose;
const rules = (parse(read('deploy/alerts.yaml')) as Alerts).groups.flatMap((group) => group.rules);

describe('the image', () => {
  const [build = '', run = ''] = dockerfile.split(/^FROM /m).slice(1);

  test('takes into what runs only what runs it, and all of it is there', () => {
    expect(build).toContain('--omit=dev');
    const copied = [...run.matchAll(/^COPY --from=build \/app\/(\S+)/gm)].map(([, file = '']) => file);
    expect(copied.sort()).toEqual(
      [
        'dist',
        'knowledge',
        'node_modules',
        'package.json',
        'src/atlas/atlas.css',
        'src/records/check-in/check-in.css',
        'src/records/hand-over/hand-over.css',
        'src/records/sheet.css',
        'src/widget/page',
      ].sort(),
    );
    // Whatever the server reads at its start from the source is in it.
    for (const [, file = ''] of read('src/http/assets.ts').matchAll(/root, '(src\/\S+\.css)'/g))
      expect(copied).toContain(file);
    for (const file of copied)
      if (file !== 'dist') expect([file, existsSync(path.join(ROOT, file))]).toEqual([file, true]);
    expect(run).not.toMatch(/^COPY (?!--from=build)/m);
  });

  test('runs as nobody in particular, asks itself whether it is ready, and passes on a stop', () => {
    expect(run.indexOf('USER node')).toBeLessThan(run.indexOf('CMD ["node", "dist'));
    expect(run).toContain('/readyz');
    // Without a shell around it, which would keep the signal.
    expect(run).toMatch(/^CMD \["node", "dist\/src\/main\.js"\]$/m);
  });

  test('is made of nothing that git ignores: no key, no data', () => {
    const [first, ...let_in] = read('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(first).toBe('*');
    for (const line of let_in) expect([line, existsSync(path.join(ROOT, line.slice(1)))]).toEqual([line, true]);
    expect(let_in).not.toContain('!.env');
  });
});

const setInUnit = (where: RegExp): string[] => (where.exec(unit)?.[1] ?? '').split(' ');

test('variables that are set in the image, in the compose file and in the unit are ones that we read', () => {
  const { environment } = compose.services['surefoot'] as { environment: Record<string, string> };
  const inImage = /^ENV (.*)$/m.exec(dockerfile)?.[1]?.split(' ') ?? [];
  const inUnit = setInUnit(/^Environment=(.*)$/m).concat(
    setInUnit(/^ExecStart=\/usr\/bin\/env (.*) \/usr\/bin\/node /m),
  );
  const names = [...inImage, ...inUnit].map((pair) => pair.split('=')[0] ?? '').concat(Object.keys(environment));
  expect(names.filter((name) => name !== 'NODE_ENV' && !VARIABLES.includes(name))).toEqual([]);
});

test('who was forgotten is written down on the disk that outlives a restart, apart from the file of one instance alone', () => {
  const { environment } = compose.services['surefoot'] as { environment: Record<string, string> };
  expect(environment['FORGOTTEN_LIST']).toBe('/data/forgotten-instance.list');
  // In front of the program: a line of /etc/surefoot.env, such as an empty one copied from .env.example, wins over Environment.
  const kept = 'DATA_DIR=/var/lib/surefoot FORGOTTEN_LIST=/var/lib/surefoot/forgotten-instance.list';
  expect(unit.split('\n')).toContain(`ExecStart=/usr/bin/env ${kept} /usr/bin/node dist/src/main.js`);
  // They set it whether or not there is a database.
  expect(() => readConfig({ FORGOTTEN_LIST: environment['FORGOTTEN_LIST'] })).not.toThrow();
});

test('a container may write to its data and to nothing else, and is given time to finish', () => {
  expect(compose.services['surefoot']).toMatchObject({
    read_only: true,
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
    volumes: ['data:/data'],
    ports: ['127.0.0.1:3978:3978'],
    stop_grace_period: '10s',
  });
  expect(Object.keys(compose.volumes)).toEqual(['data', 'postgres']);
});

test('the unit runs what the image runs, may write to its own folder alone, and is given time to finish', () => {
  for (const line of ['DynamicUser=yes', 'ProtectSystem=strict', 'TimeoutStopSec=10']) {
    expect(unit.split('\n')).toContain(line);
  }
});

test('each alert has its page in the runbook, and the runbook no other', () => {
  const pages = [...read('docs/operations.md').matchAll(/^### (Surefoot\w+)$/gm)].map(([, name]) => name);
  expect(pages.sort()).toEqual(rules.map(({ alert }) => alert).sort());
});

test('alerts ask for numbers that there are', () => {
  const code = readFiles(['src/metrics', 'src/telemetry'], ['.ts'])
    .map(({ text }) => text)
    .join('\n');
  const names = rules.flatMap(({ expr }) => expr.match(/\b(surefoot|process)_[a-z_]+/g) ?? []);
  expect(names.length).toBeGreaterThan(8);
  for (const name of names) expect(code).toContain(`'${name.replace(/_bucket$/, '')}'`);
});

test('every event of the log is in the runbook', () => {
  const runbook = read('docs/operations.md');
  const events = readFiles(['src'], ['.ts']).flatMap(({ text }) =>
    [...text.matchAll(/\blog\.(?:info|warn|error)\('([a-z-]+)'/g)].map(([, event = '']) => event),
  );
  expect(events.length).toBeGreaterThan(20);
  expect([...new Set(events)].filter((event) => !runbook.includes(`\`${event}\``))).toEqual([]);
});
