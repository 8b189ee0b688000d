import { rmSync } from 'node:fs';
import { SqliteStore } from '../../../../src/store/sqlite-store';
import { makeFolder } from '../../../channels/support/test-server';
import { feedbackRaces } from './races';

const folders: string[] = [];
afterAll(() => folders.forEach((one) => rmSync(one, { recursive: true, force: true })));

describe('the form of the page and the chat beside it, on SQLite', () => {
  feedbackRaces(() => {
    const folder = makeFolder();
    folders.push(folder);
    return [new SqliteStore(folder), new SqliteStore(folder)];
  });
});
