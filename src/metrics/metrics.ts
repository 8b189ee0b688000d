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

interface Family {
  readonly kind: 'counter' | 'gauge' | 'histogram';
  readonly help: string;
  readonly values: Map<string, number>;
}

/** Numbers of this process since its start, in the text format of Prometheus. */
export class Metrics {
  private readonly families = new Map<string, Family>();

  count(measure: Measure, labels: Labels = {}, by = 1): void {
    this.add(this.family(measure, 'counter'), labelled(measure.name, labels), by);
  }

  set(measure: Measure, value: number, labels: Labels = {}): void {
    this.family(measure, 'gauge').values.set(labelled(measure.name, labels), value);
  }

  observe(measure: Measure, seconds: number, labels: Labels = {}): void {
    const { name } = measure;
    const family = this.family(measure, 'histogram');
    for (const most of BUCKETS) {
      this.add(family, labelled(`${name}_bucket`, { ...labels, le: String(most) }), seconds <= most ? 1 : 0);
    }
    this.add(family, labelled(`${name}_bucket`, { ...labels, le: '+Inf' }), 1);
    this.add(family, labelled(`${name}_sum`, labels), seconds);
    this.add(family, labelled(`${name}_count`, labels), 1);
  }

  text(): string {
    const lines = [...this.families].flatMap(([name, { kind, help, values }]) => [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} ${kind}`,
      ...[...values].map(([key, value]) => `${key} ${value}`),
    ]);
    return `${lines.join('\n')}\n`;
  }

  private family({ name, help }: Measure, kind: Family['kind']): Family {
    const family = this.families.get(name) ?? { kind, help, values: new Map<string, number>() };
    this.families.set(name, family);
    return family;
  }

  private add({ values }: Family, key: string, by: number): void {
    values.set(key, (values.get(key) ?? 0) + by);
  }
}
