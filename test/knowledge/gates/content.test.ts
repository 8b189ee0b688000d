import { readdirSync } from 'node:fs';
import path from 'node:path';
import { formatComplaint } from '../../../knowledge/gates/complaint';
import { complaintsAbout } from '../../../knowledge/gates/complaints';
import { gradesOf, HARDER, medianOf } from '../../../knowledge/gates/readability';
import { reviewedIn } from '../../../knowledge/drafts';
import { ASKED_ANYWAY } from '../../../knowledge/gates/unused';
import { loadContent } from './content';

/** A fixed day: knowledge:check asks for reviews that are due, and no test fails because time goes by. */
const TODAY = '2026-11-20';

const knowledge = loadContent();
const { questions } = knowledge;
const reviewed = reviewedIn(knowledge);

const MESSAGES = path.resolve(__dirname, '../../../knowledge/messages/en');

describe('the content as it stands', () => {
  test('has nothing that knowledge:check complains of', () => {
    expect(complaintsAbout(knowledge, TODAY).map(formatComplaint)).toEqual([]);
  });

  test('is read by a child of eleven: grade 6 in the middle, 9 at most', () => {
    const grades = gradesOf(knowledge);
    expect(grades.length).toBeGreaterThan(100);
    expect(medianOf(grades.map(({ grade }) => grade))).toBeLessThanOrEqual(6);
    const hardest = grades.filter(({ file }) => HARDER[file] === undefined).map(({ grade }) => grade);
    expect(Math.max(...hardest)).toBeLessThanOrEqual(9);
  });

  test('lists no exception that is none', () => {
    const grades = new Map(gradesOf(knowledge).map(({ file, grade }) => [file, grade]));
    expect(Object.keys(HARDER).filter((file) => (grades.get(file) ?? 0) <= 9)).toEqual([]);
    const isOption = (name: string) => {
      const [question = '', option] = name.split('.');
      return option === undefined ? questions[question] : questions[question]?.options.some(({ id }) => id === option);
    };
    expect(Object.keys(ASKED_ANYWAY).filter((name) => !isOption(name))).toEqual([]);
  });

  test('has a review for each file of messages', () => {
    const files = readdirSync(MESSAGES).map((file) => file.replace('.yaml', ''));
    expect(Object.keys(knowledge.messageReviews).sort()).toEqual(files.sort());
  });

  test('says what the pain guide and the signs to stop rest on', () => {
    const { reference, cites } = knowledge.messageReviews.advice ?? {};
    expect(reference).toEqual(['exerciseRules Pain guide while exercising', 'exerciseRules Stop at once']);
    expect(cites?.map(({ source }) => source)).toEqual(
      expect.arrayContaining(['pcn-pain', 'provide-pain', 'suffolk-pain', 'seed-tts']),
    );
  });

  test('is reviewed again after it was reviewed, file by file', () => {
    const turned = reviewed.filter(({ review }) => review.reviewDue <= review.lastReviewed);
    expect(turned.map(({ id }) => `${id}, review.reviewDue — it lies before lastReviewed. Write a later day.`)).toEqual(
      [],
    );
  });
});
