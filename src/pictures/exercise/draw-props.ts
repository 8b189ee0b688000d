import { add, between, type Point, toward } from '../../../knowledge/figure/plane';
import { type Prop, type Spot } from '../../../knowledge/picture-model';
import { boxOf, disc, line, limb, rectangle, round, type Shape } from './shapes';

/** Where a spot is among what is drawn. */
export type Find = (spot: Spot) => Point;

const SEAT = 44;
const block = (box: readonly [number, number, number, number], look: Shape['look']): Shape => ({
  d: rectangle(box),
  look,
  box,
});

function chair(at: number, faces: 'right' | 'left'): readonly Shape[] {
  const way = faces === 'right' ? 1 : -1;
  const x = (by: number): number => at + way * by;
  const post = (from: Point, to: Point): Shape => ({
    d: limb(from, to, [1.3, 1.3]),
    look: 'thing',
    box: boxOf([from, to], 2),
  });
  return [
    post([x(17), 1.3], [x(17), SEAT - 3]),
    post([x(-20), 1.3], [x(-20), SEAT - 3]),
    post([x(-20), SEAT - 3], [x(-23), 96]),
    { d: limb([x(-22), SEAT - 2], [x(19), SEAT - 2], [1.8, 1.8]), look: 'thing' },
    { d: limb([x(-22), 80], [x(-22.9), 94], [2, 2]), look: 'thing' },
  ];
}

/** A towel on the floor, drawn up into so many folds at its far end. */
function towel(from: number, to: number, folds: number): Shape {
  const waves = Array.from({ length: folds }, (_, index): Point[] => {
    const start = to - (folds - index) * 4;
    return [
      [start, 1],
      [start + 2, 5],
    ];
  }).flat();
  const top: Point[] = [[from, 1.4], ...waves, [to, 1.4]];
  return { d: round([[from, 0], ...top, [to, 0]]), look: 'soft', box: boxOf(top, 1) };
}

function rail(at: number, height: number): readonly Shape[] {
  return [
    { d: limb([at, height], [at, height + 92], [1.2, 1.2]), look: 'thing', box: [at - 3, 0, at + 3, height + 95] },
    { d: limb([at - 8, height + 92], [at + 12, height + 92], [1.8, 1.8]), look: 'thing' },
  ];
}

function bandShape(along: readonly Point[], look: 'band' | 'strap'): Shape {
  return { d: line(along), look, box: boxOf(along, 1) };
}

// eslint-disable-next-line complexity, max-lines-per-function -- a table of things, read as a whole
function shapesOf(prop: Prop, find: Find): readonly Shape[] {
  switch (prop.kind) {
    case 'chair':
      return chair(prop.at, prop.faces);
    case 'wall':
      return [block([prop.at, 0, prop.at + 6, 185], 'solid')];
    case 'worktop':
      return [block([prop.at, 0, prop.at + 34, 84], 'thing'), block([prop.at - 3, 84, prop.at + 36, 89], 'solid')];
    case 'step':
    case 'stool':
    case 'bed':
      return [block([prop.at, 0, prop.at + prop.width, prop.height], prop.kind === 'bed' ? 'soft' : 'solid')];
    case 'cushion':
    case 'mat': {
      const half = prop.height / 2;
      return [
        {
          d: limb([prop.at + half, half], [prop.at + prop.width - half, half], [half, half]),
          look: 'soft',
          box: [prop.at, 0, prop.at + prop.width, prop.height],
        },
      ];
    }
    case 'rail':
      return rail(prop.at, prop.height);
    case 'roll': {
      const middle = find(prop.at);
      const curl = [0, 120, 240, 360].map((angle) =>
        add(middle, [
          toward(angle)[0] * prop.size * (0.6 - angle / 900),
          toward(angle)[1] * prop.size * (0.6 - angle / 900),
        ]),
      );
      return [
        { d: disc(middle, prop.size), look: 'soft', box: boxOf([middle], prop.size) },
        { d: round(curl, false), look: 'crease' },
      ];
    }
    case 'marble':
      return [{ d: disc(find(prop.at), prop.size), look: 'bead', box: boxOf([find(prop.at)], prop.size) }];
    case 'cup':
      return [
        {
          d: line(
            [
              [prop.at, 9],
              [prop.at + 1.5, 0],
              [prop.at + 7.5, 0],
              [prop.at + 9, 9],
            ],
            true,
          ),
          look: 'thing',
          box: [prop.at, 0, prop.at + 9, 9],
        },
      ];
    case 'towel':
      return [towel(prop.from, prop.to, prop.folds)];
    case 'band':
    case 'strap':
      return [bandShape(prop.along.map(find), prop.kind)];
    case 'stick': {
      const way = toward(prop.turn);
      const middle = find(prop.at);
      const end = (by: number): Point => add(middle, [way[0] * by, way[1] * by]);
      return [
        {
          d: limb(end(-prop.length / 2), end(prop.length / 2), [2, 2]),
          look: 'bead',
          box: boxOf([middle], prop.length / 2),
        },
      ];
    }
    case 'backpack':
      return [];
  }
}

/** In front of the body: what is held, or goes round a foot. */
const IN_FRONT: ReadonlySet<Prop['kind']> = new Set(['band', 'strap', 'stick', 'marble']);

/** Things behind the body, and those before it. */
export function drawProps(props: readonly Prop[], find: Find): { behind: readonly Shape[]; before: readonly Shape[] } {
  const drawn = (inFront: boolean): readonly Shape[] =>
    props.filter(({ kind }) => IN_FRONT.has(kind) === inFront).flatMap((prop) => shapesOf(prop, find));
  return { behind: drawn(false), before: drawn(true) };
}

/** On the back, between trunk and arm. */
export function drawBackpack(hip: Point, shoulder: Point): Shape {
  const away = toward(180 - (Math.atan2(shoulder[0] - hip[0], shoulder[1] - hip[1]) * 180) / Math.PI);
  const spot = (part: number): Point => add(between(hip, shoulder, part), [away[0] * 14, away[1] * 14]);
  return { d: limb(spot(0.4), spot(0.9), [9, 8]), look: 'solid', box: boxOf([spot(0.4), spot(0.9)], 9) };
}
