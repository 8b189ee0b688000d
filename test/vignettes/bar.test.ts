import { readFileSync } from 'node:fs';
import path from 'node:path';
import { partsOf, textOf } from '../evaluation/case-files';
import { held } from '../evaluation/evaluation';
import { figuresOf, type Share } from '../evaluation/figures';
import { ROOT } from '../evaluation/inline-case';
import { labelledFrom } from '../evaluation/labelled';
import { settingIn } from '../evaluation/main';
import { publishedColumn } from '../evaluation/published';
import { readCases } from '../evaluation/read-cases';
import { MANNERS } from '../evaluation/simulated-patient';

/**
 * The bar that a release must pass, on the cases that may be looked at and on those kept aside. Of the latter a failure
 * tells the figure and nothing else. `npm run evaluate` has all figures, with the controls.
 */
const setting = settingIn(ROOT);
const { parts: recorded } = JSON.parse(readFileSync(path.join(ROOT, 'docs/benchmark-figures.json'), 'utf8')) as {
  readonly parts: Readonly<Record<string, { readonly none: unknown }>>;
};
const shareOf = ({ count, of }: Share): number => count / of;

const figuresIn = (folder: string) => {
  const [manner] = MANNERS;
  if (manner === undefined) throw new Error('The simulated patient has no manner of answering.');
  const files = partsOf([path.join(ROOT, 'test/vignettes', folder)]).flatMap((part) => part.files);
  const cases = files.flatMap((file) => readCases(file, textOf(file)).cases).filter(({ inScope }) => inScope);
  const scored = cases.map((one) => held(setting, { one, labelled: labelledFrom(one, setting.map) }, manner).scored);
  return figuresOf(setting.engine.knowledge, scored);
};

describe.each(['tuning', 'kept-aside'])('of the cases in test/vignettes/%s', (folder) => {
  const figures = figuresIn(folder);

  test('there are more than a hundred, and every interview comes to its advice', () => {
    expect(figures.cases).toBeGreaterThan(100);
    expect(figures.failed).toBe(0);
  });

  test('nobody who needs care soon gets too little', () => {
    expect(figures.hazardous.count).toBe(0);
  });

  test('at most 14 % get more than they need', () => {
    expect(shareOf(figures.over)).toBeLessThanOrEqual(0.14);
  });

  test('the condition comes first in 70 %, and among the first three in 90 %', () => {
    expect(shareOf(figures.naming.all.top1)).toBeGreaterThanOrEqual(0.7);
    expect(shareOf(figures.naming.all.top3)).toBeGreaterThanOrEqual(0.9);
  });

  test('they are as docs/benchmark.md says', () => {
    expect(publishedColumn(figures)).toEqual(recorded[folder]?.none);
  });

  test('nobody is asked more than eighteen questions', () => {
    expect(figures.screens?.max).toBeLessThanOrEqual(18);
  });
});
