/** Values of labels: ids of ours, such as an urgency. Never anything that somebody wrote. */
export type Labels = Readonly<Record<string, string>>;

/** What is counted or measured, by its name and in words. */
export interface Measure {
  readonly name: string;
  readonly help: string;
}

/** Seconds, up to the time-out of a request. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];

const escaped = (value: string): string => value.replace(/[\\"\n]/g, (one) => (one === '\n' ? '\\n' : `\\${one}`));

const labelled = (name: string, labels: Labels): string => {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}="${escaped(value)}"`);
  return pairs.length === 0 ? name : `${name}{${pairs.join(',')}}`;
};

/** Of one set of labels: how many took no longer than each bucket, how many there were, and their sum in seconds. */
interface Histogram {
  readonly labels: Labels;
  readonly within: number[];
  count: number;
  sum: number;
}

interface Family {
  readonly kind: 'counter' | 'gauge' | 'histogram';
  readonly help: string;
  readonly values: Map<string, number>;
  readonly histograms: Map<string, Histogram>;
}

/** Written out only when it is asked for: a turn observes several. */
const histogramLines = (name: string, { labels, within, count, sum }: Histogram): readonly string[] => [
  ...BUCKETS.map((most, place) => `${labelled(`${name}_bucket`, { ...labels, le: String(most) })} ${within[place]}`),
  `${labelled(`${name}_bucket`, { ...labels, le: '+Inf' })} ${count}`,
  `${labelled(`${name}_sum`, labels)} ${sum}`,
  `${labelled(`${name}_count`, labels)} ${count}`,
];

/** Numbers of this process since its start, in the text format of Prometheus. */
export class Metrics {
  private readonly families = new Map<string, Family>();

  count(measure: Measure, labels: Labels = {}, by = 1): void {
    const { values } = this.family(measure, 'counter');
    const key = labelled(measure.name, labels);
    values.set(key, (values.get(key) ?? 0) + by);
  }

  set(measure: Measure, value: number, labels: Labels = {}): void {
    this.family(measure, 'gauge').values.set(labelled(measure.name, labels), value);
  }

  /** This value alone, whatever labels it had before. */
  setOnly(measure: Measure, value: number, labels: Labels): void {
    this.family(measure, 'gauge').values.clear();
    this.set(measure, value, labels);
  }

  observe(measure: Measure, seconds: number, labels: Labels = {}): void {
    const { histograms } = this.family(measure, 'histogram');
    const key = labelled(measure.name, labels);
    const known = histograms.get(key) ?? { labels, within: BUCKETS.map(() => 0), count: 0, sum: 0 };
    histograms.set(key, known);
    for (const [place, most] of BUCKETS.entries()) {
      if (seconds <= most) known.within[place] = (known.within[place] ?? 0) + 1;
    }
    known.count += 1;
    known.sum += seconds;
  }

  text(): string {
    const lines = [...this.families].flatMap(([name, { kind, help, values, histograms }]) => [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} ${kind}`,
      ...[...values].map(([key, value]) => `${key} ${value}`),
      ...[...histograms.values()].flatMap((one) => histogramLines(name, one)),
    ]);
    return `${lines.join('\n')}\n`;
  }

  private family({ name, help }: Measure, kind: Family['kind']): Family {
    const family = this.families.get(name) ?? { kind, help, values: new Map(), histograms: new Map() };
    this.families.set(name, family);
    return family;
  }
}
