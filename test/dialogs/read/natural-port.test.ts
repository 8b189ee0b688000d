import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ModuleKind, transpileModule } from 'typescript';
import { naturalPort } from '../../../dialogs/read/natural-port';

const root = path.join(__dirname, '../../..');

/** Loads the port in a process of its own, and tells what came with it. */
function loadAlone(): { stdout: string; stderr: string } {
  const source = readFileSync(path.join(root, 'dialogs/read/natural-port.ts'), 'utf8');
  const { outputText } = transpileModule(source, { compilerOptions: { module: ModuleKind.CommonJS } });
  const tell = '\nprocess.stderr.write(JSON.stringify(Object.keys(require.cache)));';
  return spawnSync(process.execPath, ['-e', outputText + tell], { cwd: root, encoding: 'utf8' });
}

test('natural comes without database drivers, without its root, and prints nothing', () => {
  const { stdout, stderr } = loadAlone();
  const loaded = JSON.parse(stderr) as string[];
  expect(stdout).toBe('');
  expect(loaded.length).toBeGreaterThan(0);
  expect(loaded.filter((file) => /node_modules\/(mongoose|mongodb|pg|redis|@redis|memjs|dotenv)\//.test(file))).toEqual(
    [],
  );
  expect(loaded.filter((file) => file.endsWith('natural/lib/natural/index.js'))).toEqual([]);
});

test('the port stems, measures and listens', () => {
  expect(naturalPort.stem('swelling')).toBe(naturalPort.stem('swells'));
  expect(naturalPort.editDistance('swelling', 'sweling')).toBe(1);
  expect(naturalPort.editDistance('heel', 'hele')).toBe(1);
  expect(naturalPort.soundsLike('numbness')).toEqual(naturalPort.soundsLike('numbnes'));
  expect(naturalPort.soundsLike('achilles')).toHaveLength(2);
});
