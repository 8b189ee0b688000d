import path from 'node:path';
import { realKnowledge } from '../../knowledge/real-knowledge';
import { ROOT } from '../inline-case';
import { readFloors, shortfalls } from './gates';
import { measureReader } from './main';
import { hasSentences, PARTS, SENTENCES } from './sentence-files';

const folder = path.join(ROOT, SENTENCES);
const floors = readFloors(ROOT);
/** Sentences are checked wherever there are some; a part with floors must have them. */
const parts = PARTS.filter((part) => hasSentences(folder, part) || Object.keys(floors[part]).length > 0);

test('the reader understands the labelled sentences no worse than it did', () => {
  const reports = measureReader(ROOT, { knowledge: realKnowledge(), folder }, parts);
  expect(reports.flatMap((part) => shortfalls(part, floors[part.name]))).toEqual([]);
});
