import type { Knowledge } from '../../knowledge/model';
import { goldRank, isNamed, needsCareSoon, rankOf, type Scored } from './score';
import { clopperPearson, histogram, mean, percentile } from './statistics';

/** So many of so many, with the upper limit of the exact two-sided 95 % interval. */
export interface Share {
  readonly count: number;
  readonly of: number;
  readonly upper: number;
}

export interface Naming {
  readonly top1: Share;
  readonly top3: Share;
}

export interface Screens {
  readonly median: number | null;
  readonly p90: number | null;
  readonly max: number | null;
  readonly histogram: readonly (readonly [screens: number, cases: number])[];
  /** In how many interviews each question was put. */
  readonly asked: Readonly<Record<string, number>>;
}

export interface Figures {
  readonly cases: number;
  readonly failed: number;
  readonly exact: Share;
  readonly acceptable: Share;
  /** Of the cases that need care soon or sooner. */
  readonly hazardous: Share;
  readonly under: Share;
  readonly over: Share;
  readonly between: Share;
  readonly meanRank: { readonly said: number | null; readonly gold: number | null };
  /** By what is right or acceptable as the first; without those that ended as an emergency; and by the main name. */
  readonly naming: { readonly all: Naming; readonly notEmergency: Naming; readonly main: Naming };
  /** Cases whose condition the product would name, but for this release. They count in no row of naming. */
  readonly notInRelease: number;
  readonly screens: Screens | null;
}

export const share = (count: number, of: number): Share => ({ count, of, upper: clopperPearson(count, of).upper });

const namingOf = (scored: readonly Scored[], idsOf: (one: Scored) => readonly string[]): Naming => {
  const known = scored.filter((one) => idsOf(one).length > 0);
  const named = (first: number): Share =>
    share(known.filter((one) => isNamed(one, idsOf(one), first)).length, known.length);
  return { top1: named(1), top3: named(3) };
};

const screensOf = (scored: readonly Scored[]): Screens | null => {
  const interviews = scored.flatMap(({ screens }) => (screens === null ? [] : [screens]));
  if (interviews.length === 0) return null;
  const counts = interviews.map((screens) => screens.length);
  const asked: Record<string, number> = {};
  for (const screens of interviews) {
    const questions = new Set(screens.map((screen) => screen.split(':')[0] ?? screen));
    for (const question of questions) asked[question] = (asked[question] ?? 0) + 1;
  }
  return {
    median: percentile(counts, 0.5),
    p90: percentile(counts, 0.9),
    max: percentile(counts, 1),
    histogram: histogram(counts),
    asked,
  };
};

/** The figures of one way of answering, over these cases. */
export const figuresOf = ({ conditions }: Knowledge, scored: readonly Scored[]): Figures => {
  const placed = (...placements: readonly Scored['placement'][]): Share =>
    share(scored.filter(({ placement }) => placements.includes(placement)).length, scored.length);
  const inRelease = (ids: readonly string[]): readonly string[] => ids.filter((id) => conditions[id] !== undefined);
  const accepted = ({ expected }: Scored): readonly string[] => inRelease(expected.accepted);
  const dangerous = scored.filter((one) => needsCareSoon(one.case));
  return {
    cases: scored.length,
    failed: placed('failed').count,
    exact: placed('exact'),
    acceptable: placed('exact', 'acceptable'),
    hazardous: share(dangerous.filter((one) => one.hazardous).length, dangerous.length),
    under: placed('under'),
    over: placed('over'),
    between: placed('between'),
    meanRank: {
      said: mean(scored.flatMap(({ answer }) => (answer === null ? [] : [rankOf(answer.urgency)]))),
      gold: mean(scored.map((one) => goldRank(one.case))),
    },
    naming: {
      all: namingOf(scored, accepted),
      notEmergency: namingOf(
        scored.filter((one) => !one.endedAsEmergency),
        accepted,
      ),
      main: namingOf(scored, ({ expected }) => inRelease(expected.main)),
    },
    notInRelease: scored.filter((one) => one.expected.accepted.length > 0 && accepted(one).length === 0).length,
    screens: screensOf(scored),
  };
};
