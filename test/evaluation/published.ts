import path from 'node:path';
import type { PartResult } from './evaluation';
import type { Figures, Share } from './figures';

/** Of so many, so many. */
type Published = readonly [count: number, of: number];

const published = ({ count, of }: Share): Published => [count, of];

/** As exact as the page shows it. */
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** The figures of one column that docs/benchmark.md shows. */
export const publishedColumn = (figures: Figures) => ({
  cases: figures.cases,
  exact: published(figures.exact),
  acceptable: published(figures.acceptable),
  hazardous: published(figures.hazardous),
  under: published(figures.under),
  over: published(figures.over),
  hazardousUpper: rounded(figures.hazardous.upper),
  meanRank: [rounded(figures.meanRank.said ?? 0), rounded(figures.meanRank.gold ?? 0)] as const,
  top1: published(figures.naming.all.top1),
  top3: published(figures.naming.all.top3),
  screens: figures.screens?.median ?? null,
});

/** Every column of every part, for docs/benchmark-figures.json. */
export const publishedJson = (knowledgeHash: string, parts: readonly PartResult[]): string => {
  const columnsOf = ({ name, columns }: PartResult) =>
    [
      path.basename(name),
      Object.fromEntries(columns.map(({ id, figures }) => [id, publishedColumn(figures)])),
    ] as const;
  return `${JSON.stringify({ knowledge: knowledgeHash, parts: Object.fromEntries(parts.map(columnsOf)) }, null, 2)}\n`;
};
