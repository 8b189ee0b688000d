import { turnsOf } from './bars';
import type { Figures } from './figures';
import type { Plot } from './plot';
import { spreadOf } from './statistics';

const UP = 'CPU µs';

const pointsOf = (sized: readonly { readonly size: number; readonly rounds: readonly number[] }[]): Plot['points'] =>
  sized.map(({ size, rounds }) => ({ x: size, y: spreadOf(rounds).median }));

/** The plots of the page, by the names of their files. */
export const plotsOf = (figures: Figures): Readonly<Record<string, Plot>> => ({
  turns: {
    title: 'By turn of an interview, by buttons',
    along: 'turn',
    up: UP,
    points: turnsOf(figures.costs).map((y, turn) => ({ x: turn + 1, y })),
  },
  length: { title: 'By length of a message', along: 'letters', up: UP, points: pointsOf(figures.lengths) },
  stored: {
    title: 'By stored conversations',
    along: 'conversations',
    up: UP,
    tenfold: true,
    points: pointsOf(figures.stored),
  },
  sockets: {
    title: 'By open web sockets of others',
    along: 'web sockets',
    up: UP,
    tenfold: true,
    points: pointsOf(figures.sockets),
  },
  instances: {
    title: 'By instances on one PostgreSQL',
    along: 'instances',
    up: UP,
    points: pointsOf(figures.instances),
  },
  knowledge: {
    title: 'By size of the knowledge, copies that ask for the same answers',
    along: 'times the knowledge',
    up: UP,
    points: pointsOf(figures.sameAnswers),
  },
});
