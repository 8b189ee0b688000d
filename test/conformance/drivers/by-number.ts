import type { Act } from '../script';

/** The number that stands before a label in a text; on a scale the first of the numbers that stand for it. */
function numberOf(label: string, text: string): string | undefined {
  for (const line of text.split('\n')) {
    const [, number, words] = /^(\d+)(?:–\d+)?\. (.*)$/.exec(line) ?? [];
    if (words === label) return number;
  }
  return undefined;
}

/** What somebody types who can press nothing: the numbers that stand in the text, else the words themselves. */
export function typedFor({ ask, options }: Extract<Act, { kind: 'presses' }>, text: string): string {
  const labels = options.map((id) => [...ask.options, ...ask.commands].find((one) => one.id === id)?.label ?? id);
  const numbers = labels.map((label) => numberOf(label, text));
  return numbers.every((number) => number !== undefined) ? numbers.join(', ') : labels.join('; ');
}
