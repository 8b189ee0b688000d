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

const section = ({ title: words, lines: all }: Section): Element => ({
  type: 'Container',
  spacing: 'Medium',
  items: [title(words), ...lines(all)],
});

const calls = (dial: readonly string[] = []): Element[] =>
  dial.map((number) => ({ type: 'Action.OpenUrl', title: number, url: `tel:${number.replace(/[^\d+]/g, '')}` }));

/** The one thing to do, large and in colour, with the numbers to call under it. */
function action(words: Element, style: string, dial: readonly string[] | undefined): Element {
  const numbers = calls(dial);
  return {
    type: 'Container',
    style,
    bleed: true,
    items: [words, ...(numbers.length > 0 ? [{ type: 'ActionSet', actions: numbers }] : [])],
  };
}

/** Words that cannot wait. */
export const emergencyCard = ({ text: words, dial }: Say): Card =>
  card([action(text(words, { weight: 'Bolder' }), STYLES.ambulance, dial)], words);

/** The one action first; then everything else, in the order of the advice. */
export function adviceCard(advice: Advice): Card {
  const { urgency, heading, sections, dial, version } = advice;
  const large = text(heading, { size: 'ExtraLarge', weight: 'Bolder', style: 'heading' });
  const body = [
    action(large, STYLES[urgency], dial),
    ...sections.map(section),
    ...(version === undefined ? [] : [text(version.words, { isSubtle: true, size: 'Small', spacing: 'Medium' })]),
  ];
  return card(
    body,
    plainText(advice, () => true),
  );
}

export function exerciseCard(exercise: ExerciseCard): Card {
  const { name, purpose, steps, dosage, sections } = exercise;
  const numbered = steps.map((step, index) => text(`${index + 1}. ${step}`, { spacing: 'Small' }));
  const body = [
    title(name),
    text(purpose),
    { type: 'Container', items: numbered },
    text(dosage, { weight: 'Bolder' }),
    ...sections.map(section),
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
