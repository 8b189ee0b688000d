import { PostgresStore } from '../../src/store/postgres-store';
import { feedbackRaces } from '../src/records/feedback/races';
import { PostgresServer } from '../support/postgres-server';

let server: PostgresServer;
beforeAll(async () => {
  server = await PostgresServer.start();
});
afterAll(() => server.stop());

describe('the form of the page and the chat beside it, on PostgreSQL', () => {
  feedbackRaces(async () => {
    const url = await server.freshDatabase();
    return [await PostgresStore.open(url), await PostgresStore.open(url)];
  });
});
