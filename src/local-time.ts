/** `YYYY-MM-DD`, as people at the practice count. */
type LocalDay = string;

/** The clock on the wall of the practice. */
export interface LocalTime {
  /** The day at a time in milliseconds since 1970. */
  dayOf(at: number): LocalDay;
  /** The hour of that day, 0 to 23. */
  hourOf(at: number): number;
  /** The first second of a day, in milliseconds since 1970. Where clocks leave midnight out, what comes in its place. */
  beginningOf(day: LocalDay): number;
}

const SECOND_MS = 1000;
const HOUR_S = 3600;
/** No clock on earth is further ahead of UTC, or further behind it. */
const MOST_AHEAD_H = 15;
const MOST_BEHIND_H = 13;

/** Is it a name of the IANA database, such as Europe/London? A bare offset is none: it knows no summer. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return !/^[+-]/.test(name);
  } catch {
    return false;
  }
}

/** The first of a process takes longer than a server has to listen: it is made when a time is first asked for. */
const formatIn = (timeZone: string) =>
  new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
  });

/** The local time of a zone for which `isTimeZone` is true. */
export function localTimeIn(timeZone: string): LocalTime {
  let format: Intl.DateTimeFormat | undefined;
  const partsOf = (at: number): Readonly<Record<string, string>> => {
    format ??= formatIn(timeZone);
    return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  };
  const dayOf = (at: number): LocalDay => {
    const { year = '', month = '', day = '' } = partsOf(at);
    return `${year.padStart(4, '0')}-${month}-${day}`;
  };
  /** Looked for by halving: days only ever go on, whatever the clock of the zone does between them. */
  const beginningOf = (day: LocalDay): number => {
    const midnight = Date.parse(`${day}T00:00:00Z`) / SECOND_MS;
    let before = midnight - MOST_AHEAD_H * HOUR_S;
    let after = midnight + MOST_BEHIND_H * HOUR_S;
    while (after - before > 1) {
      const between = Math.floor((before + after) / 2);
      if (dayOf(between * SECOND_MS) < day) before = between;
      else after = between;
    }
    return after * SECOND_MS;
  };
  return { dayOf, hourOf: (at) => Number(partsOf(at)['hour']), beginningOf };
}
