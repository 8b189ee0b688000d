import { spawnSync } from 'node:child_process';
import path from 'node:path';

const ENGINE = path.resolve(__dirname, '../../dist/dialogs/engine.js');

/** What of ours and of zod is loaded once the dialogue is, by file. */
const LOADED = `require(${JSON.stringify(ENGINE)}); console.log(JSON.stringify(Object.keys(require.cache)))`;

test('the dialogue needs no schemas: a server that starts with compiled knowledge goes without them', () => {
  const { stdout } = spawnSync(process.execPath, ['-e', LOADED], { encoding: 'utf8' });
  const loaded = JSON.parse(stdout) as string[];
  expect(loaded).toContain(ENGINE);
  expect(loaded.filter((file) => /-model\.js$|knowledge\/model\.js$|node_modules\/zod/.test(file))).toEqual([]);
});
