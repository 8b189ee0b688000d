import { wrongDoors, wrongEnvironment } from './door-rules';
import { readRooms } from './source-files';

const importing = (path: string, specifier: string) => [{ path, text: `import type { A } from '${specifier}';` }];

describe('the rooms as they stand', () => {
  test('import each package through its one door', () => {
    expect(wrongDoors(readRooms())).toEqual([]);
  });

  test('read the environment in src/config.ts only', () => {
    expect(wrongEnvironment(readRooms())).toEqual([]);
  });
});

test.each([
  ['botbuilder', 'dialogs/take-turn.ts'],
  ['botbuilder', 'src/server.ts'],
  ['botframework-schema', 'dialogs/reply/reply.ts'],
  ['botframework-schema', 'src/store/sessions.ts'],
  ['restify', 'src/main.ts'],
  ['restify', 'src/channels/teams/render.ts'],
  ['restify', 'src/channels/teams/myroutes.ts'],
  ['xstate', 'dialogs/take-turn.ts'],
  ['xstate', 'src/server.ts'],
  ['xstate/graph', 'dialogs/read/tokens.ts'],
  ['natural/lib/natural/distance', 'dialogs/read/spelling.ts'],
  ['natural', 'dialogs/read/natural-port.ts'],
  ['natural/lib/natural', 'dialogs/read/natural-port.ts'],
  ['natural/lib/natural/index.js', 'dialogs/read/natural-port.ts'],
  ['yaml', 'knowledge/model.ts'],
  ['zod', 'dialogs/session.ts'],
  ['zod', 'src/server.ts'],
  ['zod/v4', 'src/store/sessions.ts'],
  ['libsql', 'src/main.ts'],
  ['pg', 'src/channels/direct-line/log.ts'],
  ['ws', 'src/channels/teams/routes.ts'],
  ['ws', 'src/server.ts'],
  ['jsonwebtoken', 'src/channels/slack/routes.ts'],
  ['@slack/web-api', 'src/channels/teams/post.ts'],
  ['pino', 'src/main.ts'],
  ['node:fs', 'knowledge/assess/rank.ts'],
  ['node:fs', 'knowledge/model.ts'],
  ['fs/promises', 'dialogs/take-turn.ts'],
  ['node:crypto', 'dialogs/session.ts'],
  ['node:path', 'src/widget/widget.ts'],
  ['lodash', 'src/main.ts'],
  ['botbuilder-dialogs', 'src/bot/bot.ts'],
])('%s is turned away from %s', (specifier, path) => {
  expect(wrongDoors(importing(path, specifier))).toEqual([expect.stringContaining(`${path}:1: `)]);
});

test.each([
  ['botbuilder', 'src/bot/adapter.ts'],
  ['botframework-schema', 'src/channels/direct-line/render.ts'],
  ['restify', 'src/server.ts'],
  ['restify', 'src/channels/teams/routes.ts'],
  ['restify', 'src/channels/direct-line/token-routes.ts'],
  ['xstate', 'dialogs/triage-machine.ts'],
  ['xstate', 'dialogs/locate.ts'],
  ['natural/lib/natural/distance/index.js', 'dialogs/read/natural-port.ts'],
  ['yaml', 'knowledge/load.ts'],
  ['zod', 'knowledge/model.ts'],
  ['zod', 'src/config.ts'],
  ['libsql', 'src/store/sqlite.ts'],
  ['ws', 'src/channels/direct-line/stream.ts'],
  ['jsonwebtoken', 'src/channels/direct-line/tokens.ts'],
  ['pino', 'src/log.ts'],
  ['node:fs', 'knowledge/read-content.ts'],
  ['node:http', 'src/main.ts'],
])('%s may come in by %s', (specifier, path) => {
  expect(wrongDoors(importing(path, specifier))).toEqual([]);
});

test('a built-in module without node: is told how it is written', () => {
  expect(wrongDoors(importing('src/main.ts', 'path'))).toEqual(['src/main.ts:1: write node:path']);
});

test('an import by a computed name has no door', () => {
  expect(wrongDoors([{ path: 'src/main.ts', text: 'void import(name);' }])).toHaveLength(1);
});

test.each([
  ['const port = process.env.PORT;'],
  ["const port = process['env'].PORT;"],
  ['const { env } = process;'],
  ['const port = globalThis.process.env.PORT;'],
  ["import { env } from 'node:process';"],
])('%s is refused outside src/config.ts', (text) => {
  expect(wrongEnvironment([{ path: 'src/main.ts', text }])).toEqual([expect.stringContaining('src/main.ts:1')]);
  expect(wrongEnvironment([{ path: 'src/config.ts', text }])).toEqual([]);
});

test('another use of process is no reading of the environment', () => {
  expect(wrongEnvironment([{ path: 'src/main.ts', text: 'process.exitCode = 1; const id = process.pid;' }])).toEqual(
    [],
  );
});
