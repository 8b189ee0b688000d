import path from 'node:path';
import { ServerProcess } from '../../support/server-process';
import { servedCore } from '../real';
import type { Ground, Section } from '../section';
import { checkModel } from './check-model';

async function run({ root, folder, seed, size, findings }: Ground): Promise<void> {
  const env = { DATA_DIR: path.join(folder, 'data'), PLACE: 'gb', TOKENS_PER_MINUTE: '100000' };
  const server = new ServerProcess(env, root);
  const address = await server.address();
  try {
    findings.count('commands', await checkModel({ address, core: servedCore(root), seed, runs: size }));
    findings.count('random patients', size);
  } catch (error) {
    findings.wrong('not as undisturbed', String(error));
  }
  await server.kill('SIGTERM');
}

export const MODEL: Section = {
  name: 'model',
  title: 'Random patients: press, write, go back, start again, repeat, forget, reconnect, a second device',
  promise: 'The server does what a model of fifty lines does.',
  size: 1_000,
  unit: 'patients',
  run,
};
