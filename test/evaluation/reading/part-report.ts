import type { Knowledge } from '../../../knowledge/model';
import { actFigures, type ActFigures } from './acts';
import { readAll, type Column } from './column';
import { compare, type Compared } from './compared';
import { confidenceFigures, weighedIn, type ConfidenceFigures } from './confidence-figures';
import { countsOf, type Counts } from './f1';
import { alarmFigures, flagFigures, flagReads, type AlarmFigures, type FlagFigures } from './flags';
import { GROUPS, type Group, type GroupOf } from './groups';
import { scopeFigures, type ScopeFigures } from './scope-figures';
import type { Sentence } from './sentence';
import type { PartName } from './sentence-files';
import { timeFigures, type Clock, type TimeFigures } from './timing';
import { typoCurve, type TypoPoint } from './typo-curve';

/** All that was measured of one way of reading. */
export interface ColumnReport {
  readonly id: string;
  readonly title: string;
  readonly groups: Readonly<Record<Group | 'all', Counts>>;
  readonly scope: ScopeFigures;
  readonly flags: FlagFigures;
  readonly alarms: AlarmFigures;
  readonly acts: ActFigures;
  readonly curve: readonly TypoPoint[];
  /** Null for a way of reading that does not say how sure it is. */
  readonly confidence: ConfidenceFigures | null;
  /** Null where no clock was handed in. */
  readonly time: TimeFigures | null;
  readonly compared: readonly Compared[];
}

export interface PartReport {
  readonly name: PartName;
  readonly sentences: readonly Sentence[];
  readonly columns: readonly ColumnReport[];
}

export interface Setting {
  readonly knowledge: Knowledge;
  readonly columns: readonly Column[];
  readonly groupOf: GroupOf;
  readonly clock: Clock | null;
}

const columnReport = (setting: Setting, column: Column, sentences: readonly Sentence[]): ColumnReport => {
  const { knowledge, groupOf, clock } = setting;
  const read = readAll(knowledge, column, sentences);
  const compared = read.map((one) => compare(knowledge, one));
  const groups = Object.fromEntries([
    ...GROUPS.map((group) => [group, countsOf(compared, (key) => groupOf(key) === group)] as const),
    ['all', countsOf(compared)] as const,
  ]) as unknown as ColumnReport['groups'];
  return {
    id: column.id,
    title: column.title,
    groups,
    scope: scopeFigures(compared),
    flags: flagFigures(flagReads(knowledge, read)),
    alarms: alarmFigures(knowledge, read),
    acts: actFigures(read),
    curve: typoCurve(knowledge, column, sentences),
    confidence: column.weighs ? confidenceFigures(weighedIn(compared)) : null,
    time: clock === null ? null : timeFigures(knowledge, column, { sentences, clock }),
    compared,
  };
};

/** Everything that is measured on one part, for each way of reading. */
export const reportOn = (setting: Setting, name: PartName, sentences: readonly Sentence[]): PartReport => ({
  name,
  sentences,
  columns: setting.columns.map((column) => columnReport(setting, column, sentences)),
});
