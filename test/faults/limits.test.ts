import { postJson } from '../channels/support/rest-client';
import { PostgresServer } from '../support/postgres-server';
import { ServerProcess } from './support/server-process';

jest.setTimeout(120_000);

let database: PostgresServer;
const servers: ServerProcess[] = [];
let addresses: readonly string[];

beforeAll(async () => {
  database = await PostgresServer.start();
  const url = await database.freshDatabase();
  // One a minute, and all of this takes less.
  for (let count = 0; count < 2; count += 1) {
    servers.push(new ServerProcess({ DATABASE_URL: url, TOKENS_PER_MINUTE: '1', TRUSTED_PROXIES: '1' }));
  }
  addresses = await Promise.all(servers.map((server) => server.address()));
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.kill('SIGKILL')));
  await database.stop();
});

const ask = async (instance: number, from: string): Promise<number> => {
  const headers = { 'x-forwarded-for': from };
  return (await postJson(`${addresses[instance]!}/v3/directline/tokens/generate`, {}, headers)).status;
};

test('an address that is refused by one instance is refused by the other, and another address is not', async () => {
  expect([await ask(0, '1.1.1.1'), await ask(1, '1.1.1.1'), await ask(0, '1.1.1.1')]).toEqual([200, 429, 429]);
  expect([await ask(1, '2.2.2.2'), await ask(0, '2.2.2.2')]).toEqual([200, 429]);
});

test('while the database is away each instance lets through what is its own, so that nobody is turned away for that', async () => {
  await database.kill();
  expect([await ask(0, '3.3.3.3'), await ask(1, '3.3.3.3'), await ask(1, '3.3.3.3')]).toEqual([200, 200, 429]);
  await database.again();
});
