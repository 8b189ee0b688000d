import { POSTGRES_MIGRATIONS } from '../../src/store/postgres-schema';
import { PostgresStore } from '../../src/store/postgres-store';
import { expectAllKept, rowsFor } from '../src/store/older-content';
import { PostgresServer } from '../support/postgres-server';

let server: PostgresServer;
beforeAll(async () => {
  server = await PostgresServer.start();
});
afterAll(() => server.stop());

const VERSIONS = POSTGRES_MIGRATIONS.map((_, index) => index + 1);

test.each(VERSIONS)(
  'a database of version %d is opened with all that it keeps, and its talks go on',
  async (version) => {
    const steps = POSTGRES_MIGRATIONS.slice(0, version);
    const url = await server.freshDatabase();
    const schema = `CREATE TABLE surefoot_schema (version INTEGER NOT NULL);
    INSERT INTO surefoot_schema VALUES (${version});`;
    await server.run(url, [schema, ...steps, ...rowsFor(steps)].join(';\n'));
    const store = await PostgresStore.open(url);
    await expectAllKept(store, steps);
    await store.close();
  },
);
