import {
  add,
  angleOf,
  between,
  length,
  minus,
  type Point,
  times,
  toward,
  turned,
} from '../../../knowledge/figure/plane';
import { type Arrow } from '../../../knowledge/picture-model';
import { type Find } from './draw-props';
import { at, boxOf, line, type Shape } from './shapes';

const HEAD = 0.3;

/** An arrow along a bow, its head as large as the arrow allows. `least` and `most` bound the head, in centimetres. */
export function drawArrow(
  { at: spot, by, bend }: Arrow,
  find: Find,
  [least, most]: readonly [number, number],
): readonly Shape[] {
  const from = find(spot);
  const to = add(from, by);
  const middle = add(between(from, to, 0.5), times(turned(by, 90), bend / 100));
  const size = Math.min(Math.max(length(by) * HEAD, least), most);
  const way = angleOf(minus(to, middle));
  const corner = (turn: number): Point => minus(to, times(toward(way + turn), size));
  const neck = minus(to, times(toward(way), size * 0.7));
  return [
    { d: `M${at(from)}Q${at(middle)} ${at(neck)}`, look: 'arrow', box: boxOf([from, middle, to], 1) },
    { d: line([to, corner(28), corner(-28)], true), look: 'arrow-head' },
  ];
}
