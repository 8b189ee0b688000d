import type { ChartStep } from '../../dialogs/chart-steps';
import type { Knowledge, Question } from '../../knowledge/model';
import { escapeXml } from './escape-xml';

const WIDTH = 760;
const BOX = { x: 150, width: 330, height: 40 };
const STEP = 64;
const TOP = 90;
const MIDDLE = BOX.x + BOX.width / 2;
/** The line on the right by which an emergency leaves the interview. */
const EXIT = 700;

type Point = readonly [x: number, y: number];

const words = ([x, y]: Point, said: string, size = 13): string =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="#1b1b1b" font-family="sans-serif">${escapeXml(said)}</text>`;

const box = (y: number, said: string, fill: string): string =>
  `<rect x="${BOX.x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="8" fill="${fill}" stroke="#33424f"/>` +
  words([BOX.x + 14, y + 25], said, 15);

const line = (points: readonly Point[], extra = ''): string =>
  `<polyline points="${points.map((point) => point.join(',')).join(' ')}" fill="none" stroke="#33424f" ${extra}/>`;

const arrow = (points: readonly Point[]): string => line(points, 'marker-end="url(#tip)"');

/** Screens for danger are warm, what only tells the cause is cool, the rest is plain. */
const fillOf = (question: Question | undefined): string => {
  if (question?.screen) return '#fdeee0';
  return question?.unlessClear || question?.beforeExercises ? '#e6f0f8' : '#ffffff';
};

const noteOf = (question: Question | undefined): string => {
  if (question?.beforeExercises) return 'only before exercises';
  if (question?.unlessClear) return 'unless it is clear';
  return question?.askWhen === undefined ? '' : 'only if it applies';
};

/** Round the box, for a question that is passed over. */
const bypass = (y: number): string =>
  line(
    [
      [BOX.x, y - 12],
      [BOX.x - 16, y - 12],
      [BOX.x - 16, y + BOX.height + 12],
      [BOX.x, y + BOX.height + 12],
    ],
    'stroke-dasharray="4 4"',
  );

const drawStep = (question: Question | undefined, y: number): string =>
  [
    box(y, question?.title ?? 'Check your answers', fillOf(question)),
    arrow([
      [MIDDLE, y + BOX.height],
      [MIDDLE, y + STEP - 2],
    ]),
    words([BOX.x + BOX.width + 12, y + 25], noteOf(question), 12),
    line(
      [
        [BOX.x + BOX.width, y + 6],
        [EXIT, y + 6],
      ],
      'stroke-opacity="0.18"',
    ),
  ].join('');

const LEGEND = [
  ['#fdeee0', 'signs of danger'],
  ['#e6f0f8', 'what it is'],
  ['#ffffff', 'everything else'],
] as const;

const legend = (fill: string, says: string, place: number): string =>
  `<rect x="8" y="${14 + place * 22}" width="14" height="14" fill="${fill}" stroke="#33424f"/>` +
  words([28, 26 + place * 22], says, 12);

/** The interview drawn from the chart: top to bottom, round what may be passed over, and out of it for an emergency. */
export const drawChart = (knowledge: Knowledge, steps: readonly ChartStep[]): string => {
  const last = TOP + steps.length * STEP;
  const height = last + BOX.height + 30;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="The interview as a chart">`,
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0,0 L8,4 L0,8 z" fill="#33424f"/></marker></defs>',
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    ...LEGEND.map(([fill, says], place) => legend(fill, says, place)),
    box(16, 'Consent', '#ffffff'),
    arrow([
      [MIDDLE, 16 + BOX.height],
      [MIDDLE, TOP - 2],
    ]),
    ...steps.map((step, place) => {
      const y = TOP + place * STEP;
      const question = knowledge.questions[step.question];
      return drawStep(question, y) + (noteOf(question) === '' ? '' : bypass(y));
    }),
    line(
      [
        [EXIT, TOP + 6],
        [EXIT, last + 20],
      ],
      'stroke-width="2"',
    ),
    arrow([
      [EXIT, last + 20],
      [BOX.x + BOX.width + 2, last + 20],
    ]),
    words([EXIT - 152, TOP - 24], 'from every question:', 12),
    words([EXIT - 152, TOP - 8], 'a sign of an emergency', 12),
    box(last, 'Advice', '#fdeee0'),
    '</svg>',
  ].join('\n');
};
