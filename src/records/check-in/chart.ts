import type { CheckInAnswers } from '../../../dialogs/check-in/answers';
import { unsureSince } from '../../../dialogs/check-in/earlier-signs';
import { speak, type Speech } from '../../../dialogs/reply/speech';
import { htmlText } from '../seen-text';
import type { AnsweredCheckIn } from './due';

/** Units of the drawing; it is as wide as its place. */
const WIDTH = 360;
const HEIGHT = 220;
const LEFT = 28;
const RIGHT = 12;
const TOP = 22;
const BOTTOM = 32;
const FLOOR = HEIGHT - BOTTOM;
const BAR = 30;

const MOST_PAIN = 10;
const LINES = [0, 5, 10];

/** How high a bar is, as a part of all there is. */
const SHARE: Readonly<Record<CheckInAnswers['doing'], number>> = {
  'every-day': 1,
  'most-days': 2 / 3,
  'some-days': 1 / 3,
  'not-at-all': 0,
};

const rounded = (value: number): string => String(Math.round(value * 10) / 10);

const heightOf = (pain: number): number => FLOOR - (pain / MOST_PAIN) * (FLOOR - TOP);

/** Check-ins stand side by side, however many days lie between them: 2 and 84 days would not fit on a phone else. */
const placeOf = (index: number, count: number): number => LEFT + ((index + 0.5) * (WIDTH - LEFT - RIGHT)) / count;

const gridSvg = (): readonly string[] =>
  LINES.flatMap((pain) => {
    const y = rounded(heightOf(pain));
    return [
      `<line class="grid" x1="${LEFT}" y1="${y}" x2="${WIDTH - RIGHT}" y2="${y}"/>`,
      `<text x="${LEFT - 6}" y="${rounded(heightOf(pain) + 5)}" text-anchor="end">${pain}</text>`,
    ];
  });

function barSvg({ answered, days }: AnsweredCheckIn, x: number): readonly string[] {
  const height = SHARE[answered.answers.doing] * (FLOOR - TOP);
  const bar = `<rect class="bar" x="${rounded(x - BAR / 2)}" y="${rounded(FLOOR - height)}" width="${BAR}" height="${rounded(height)}"/>`;
  return [
    ...(height > 0 ? [bar] : []),
    `<text x="${rounded(x)}" y="${FLOOR + 20}" text-anchor="middle">${days}</text>`,
  ];
}

function painSvg(points: readonly { readonly x: number; readonly pain: number }[]): readonly string[] {
  const line = points.map(({ x, pain }) => `${rounded(x)},${rounded(heightOf(pain))}`).join(' ');
  return [
    ...(points.length > 1 ? [`<polyline class="pain-line" points="${line}"/>`] : []),
    ...points.flatMap(({ x, pain }) => [
      `<circle class="pain-dot" cx="${rounded(x)}" cy="${rounded(heightOf(pain))}" r="5"/>`,
      `<text class="pain-number" x="${rounded(x)}" y="${rounded(heightOf(pain) - 9)}" text-anchor="middle">${pain}</text>`,
    ]),
  ];
}

/** Pain as a line and exercises as bars. All that it shows stands in the table beside it. */
export function chartSvg(speech: Speech, answered: readonly AnsweredCheckIn[]): string {
  const points = answered.map((one, index) => {
    return { one, x: placeOf(index, answered.length), pain: one.answered.answers.pain };
  });
  return [
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="chart-title chart-words">`,
    `<title id="chart-title">${htmlText(speak(speech, 'check-in.chart'))}</title>`,
    ...gridSvg(),
    ...points.flatMap(({ one, x }) => barSvg(one, x)),
    ...painSvg(points),
    '</svg>',
  ].join('');
}

function tableHtml(speech: Speech, answered: readonly AnsweredCheckIn[]): string {
  const say = (id: string): string => htmlText(speak(speech, id));
  const columns = ['check-in.column-day', 'check-in.column-pain', 'check-in.column-doing', 'check-in.column-morning'];
  const rows = answered.map(({ days, answered: { answers } }) => {
    const cells = [
      String(answers.pain),
      say(`check-in-doing.${answers.doing}`),
      say(`check-in-morning.${answers.nextMorning}`),
    ];
    return `<tr><th scope="row">${days}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  const head = columns.map((id) => `<th scope="col">${say(id)}</th>`).join('');
  return `<table><caption>${say('check-in.chart')}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** That somebody was once not sure about the signs of danger, as long as it counts. */
function notSureHtml(speech: Speech, answered: readonly AnsweredCheckIn[]): string {
  const since = unsureSince(answered.map(({ answered: { answers } }) => answers));
  const days = since === null ? undefined : answered[since]?.days;
  if (days === undefined) return '';
  return `<p class="urgent">${htmlText(speak(speech, 'check-in.chart-not-sure', { days: String(days) }))}</p>`;
}

/** The chart with its table; nothing before the first check-in. */
export function chartHtml(speech: Speech, answered: readonly AnsweredCheckIn[]): string {
  if (answered.length === 0) return '';
  const words = `<figcaption id="chart-words">${htmlText(speak(speech, 'check-in.chart-words'))}</figcaption>`;
  const figure = `<figure>${chartSvg(speech, answered)}${words}</figure>`;
  return `<section class="chart">${figure}${notSureHtml(speech, answered)}${tableHtml(speech, answered)}</section>`;
}
