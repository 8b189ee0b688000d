import { formatComplaint } from '../../../knowledge/gates/complaint';
import { complaintsAbout } from '../../../knowledge/gates/complaints';
import { gradesOf, HARDER, medianOf } from '../../../knowledge/gates/readability';
import { ASKED_ANYWAY } from '../../../knowledge/gates/unused';
import { loadContent } from './content';

/** A fixed day: knowledge:check asks for reviews that are due, and no test fails because time goes by. */
const TODAY = '2026-11-20';

const knowledge = loadContent();
const { questions, redFlags, conditions, exercises, programmes, selfCare, glossary, places } = knowledge;
const reviewed = [questions, redFlags, conditions, exercises, programmes, selfCare, glossary, places].flatMap((shelf) =>
  Object.values(shelf),
);

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

  test('is reviewed again after it was reviewed, file by file', () => {
    const turned = reviewed.filter(({ review }) => review.reviewDue <= review.lastReviewed);
    expect(turned.map(({ id }) => `${id}, review.reviewDue — it lies before lastReviewed. Write a later day.`)).toEqual(
      [],
    );
  });
});
