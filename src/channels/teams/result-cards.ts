import type { Advice, ExerciseCard, Say, Section, Summary } from '../../../dialogs/reply/reply';
import type { Urgency } from '../../../knowledge/model';
import { plainText } from '../plain-text';
import { card, type Card, type Element, lines, text, title, unmarked } from './card';

/** Beside the words, never instead of them. */
const STYLES: Readonly<Record<Urgency, string>> = {
  ambulance: 'attention',
  'emergency-department': 'attention',
  'same-day': 'warning',
  soon: 'warning',
  routine: 'accent',
  'self-care': 'good',
};

const call = (number: string): Element => ({
  type: 'Action.OpenUrl',
  title: number,
  url: `tel:${number.replace(/[^\d+]/g, '')}`,
});

/** Numbers to call, each under the first words that hold it: 999 is not the one thing to do wherever it is named. */
function caller(dial: readonly string[] = []): (words: readonly string[]) => Element[] {
  const left = new Set(dial);
  return (words) => {
    const here = [...left].filter((number) => words.some((one) => one.includes(number)));
    for (const number of here) left.delete(number);
    return here.length === 0 ? [] : [{ type: 'ActionSet', actions: here.map(call) }];
  };
}

const section = ({ title: words, lines: all }: Section, calls: readonly Element[] = []): Element => ({
  type: 'Container',
  spacing: 'Medium',
  items: [title(words), ...lines(all), ...calls],
});

/** The one thing to do, in colour, with the numbers to call under it. */
const action = (words: Element, style: string, calls: readonly Element[]): Element => ({
  type: 'Container',
  style,
  bleed: true,
  items: [words, ...calls],
});

/** Words that cannot wait. */
export const emergencyCard = ({ text: words, dial }: Say): Card =>
  card([action(text(words, { weight: 'Bolder' }), STYLES.ambulance, caller(dial)([words]))], words);

/** The one action first and large; then everything else, in the order of the advice. */
export function adviceCard(advice: Advice): Card {
  const { urgency, heading, sections, dial, version } = advice;
  const callsIn = caller(dial);
  const large = text(heading, { size: 'ExtraLarge', weight: 'Bolder', style: 'heading' });
  const body = [
    action(large, STYLES[urgency], callsIn([heading])),
    ...sections.map((one) => section(one, callsIn([one.title, ...one.lines]))),
    ...(version === undefined ? [] : [text(version.words, { isSubtle: true, size: 'Small', spacing: 'Medium' })]),
  ];
  return card(
    body,
    plainText(advice, () => true),
  );
}

/** The steps beside it say all that it shows. */
const picture = ({ exercise, name }: ExerciseCard, pictures: string): Element => ({
  type: 'Image',
  url: `${pictures}/${exercise}.png`,
  altText: name,
  size: 'Stretch',
});

/** `pictures`: where they are; without it the steps do it alone. */
export function exerciseCard(exercise: ExerciseCard, pictures?: string): Card {
  const { name, purpose, steps, dosage, sections } = exercise;
  const numbered = steps.map((step, index) => text(`${index + 1}. ${step}`, { spacing: 'Small' }));
  const body = [
    title(name),
    text(purpose),
    ...(pictures === undefined ? [] : [picture(exercise, pictures)]),
    { type: 'Container', items: numbered },
    text(dosage, { weight: 'Bolder' }),
    ...sections.map((one) => section(one)),
  ];
  return card(
    body,
    plainText(exercise, () => true),
  );
}

export function summaryCard(summary: Summary): Card {
  const facts = summary.rows.map((row) => ({ title: unmarked(row.title), value: unmarked(row.answer) }));
  return card(
    [title(summary.title), { type: 'FactSet', facts }],
    plainText(summary, () => true),
  );
}
