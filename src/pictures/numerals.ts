/** Figures as lines in a box of 6 × 10: a server need not have any font. */
const FIGURES: readonly string[] = [
  'M1 1h4v8h-4z',
  'M1.5 3l2-2v8',
  'M1 1h4v4h-4v4h4',
  'M1 1h4v8h-4M1 5h4',
  'M1 1v4h4M5 1v8',
  'M5 1h-4v4h4v4h-4',
  'M5 1h-4v8h4v-4h-4',
  'M1 1h4v8',
  'M1 1h4v8h-4zM1 5h4',
  'M5 9v-8h-4v4h4',
];
const STEP = 6.5;

/** A number in a disc, in the middle of a point. */
export function numeral(number: number, x: number, y: number): string {
  const digits = Array.from(String(number));
  const width = digits.length * STEP - 0.5;
  const lines = digits.map((digit, index) => {
    const place = `translate(${x - width / 2 + index * STEP} ${y - 5})`;
    return `<path transform="${place}" d="${FIGURES[Number(digit)] ?? ''}"/>`;
  });
  const disc = `<circle cx="${x}" cy="${y}" r="11" fill="#fff" stroke="#0b5c52" stroke-width="1.5"/>`;
  return `${disc}<g fill="none" stroke="#0b3b35" stroke-width="1.7" stroke-linejoin="round">${lines.join('')}</g>`;
}
