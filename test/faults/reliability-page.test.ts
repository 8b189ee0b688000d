import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pageOf } from './long/page';
import { readRecord } from './long/record';
import { SECTIONS } from './long/sections';
import { PROJECT } from './support/server-process';

const page = readFileSync(path.join(PROJECT, 'docs/reliability.md'), 'utf8');

test('docs/reliability.md is what the record of the runs says, and nothing else', () => {
  expect(page).toBe(pageOf(SECTIONS, readRecord(PROJECT)));
});

test('no run on record has wronged a patient, and every weaker design was found out', () => {
  for (const { section, wrongs } of readRecord(PROJECT).runs) {
    const { title } = SECTIONS.find(({ name }) => name === section)!;
    expect([section, Object.keys(wrongs).length > 0]).toEqual([section, title.startsWith('Weaker')]);
  }
});
