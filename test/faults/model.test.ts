import type { Core } from '../../src/conversation/core';
import { realCore } from '../channels/support/real-core';
import { startTestServer } from '../channels/support/test-server';
import { checkModel } from './long/model/check-model';

jest.setTimeout(120_000);

test('whatever a patient does, in whatever order, the server does what a model of fifty lines does', async () => {
  const server = await startTestServer();
  const steps = await checkModel({ address: server.address, core: realCore, seed: 8, runs: 25 });
  await server.stop();
  expect(steps).toBeGreaterThan(300);
});

test('a server whose dialogue differs in one reply is found out', async () => {
  const other: Core = {
    ...realCore,
    takeTurn: (session, input) => {
      const turn = realCore.takeTurn(session, input);
      return input.kind === 'said' && input.text === 'back' ? { ...turn, replies: turn.replies.slice(1) } : turn;
    },
  };
  const server = await startTestServer({ core: other });
  await expect(checkModel({ address: server.address, core: realCore, seed: 8, runs: 40 })).rejects.toThrow(/seed: 8/);
  await server.stop();
});
