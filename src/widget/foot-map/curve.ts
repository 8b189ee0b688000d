/** Handles of a third of the way make a round line of the fewest points. */
const PULL = 6;

/** A round line through points written `x y x y …`, as path data; `z` at the end closes it, a point twice makes a corner. */
export function curve(line: string): string {
  const closed = line.endsWith('z');
  const numbers = line.split(/[ z]/).filter(Boolean).map(Number);
  const count = numbers.length / 2;
  const at = (index: number, axis: number): number => {
    const point = closed ? (index + count) % count : Math.min(Math.max(index, 0), count - 1);
    return numbers[2 * point + axis] ?? 0;
  };
  const handle = (index: number, axis: number, way: number): number =>
    Math.round(10 * (at(index, axis) + (way * (at(index + 1, axis) - at(index - 1, axis))) / PULL)) / 10;
  let path = `M${at(0, 0)} ${at(0, 1)}`;
  for (let from = 0; from < (closed ? count : count - 1); from += 1) {
    const to = from + 1;
    path += `C${handle(from, 0, 1)} ${handle(from, 1, 1)} ${handle(to, 0, -1)} ${handle(to, 1, -1)} ${at(to, 0)} ${at(to, 1)}`;
  }
  return closed ? `${path}z` : path;
}
