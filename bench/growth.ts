import { onTheWeb, pressing } from './crowd';
import type { Press } from './interview';
import { type Effort, type TurnCost, turnCosts } from './turn-cost';
import { startOurs, type Variant } from './variants';

/** What a turn costs at one size of what grows. */
export interface Sized extends TurnCost {
  readonly size: number;
}

/** All sizes at once, interleaved and warm like everything else. */
export async function growthOf(
  sizes: readonly number[],
  variantAt: (size: number) => Omit<Variant, 'name'>,
  effort: Effort,
): Promise<readonly Sized[]> {
  const costs = await turnCosts(
    sizes.map((size) => ({ name: String(size), ...variantAt(size) })),
    effort,
  );
  return costs.map((cost, place) => ({ ...cost, size: sizes[place] ?? NaN }));
}

/** Ordinary words without a sign of danger, over and over. */
const STORY = 'my heel hurts most with the first steps in the morning and it eases when I have walked for a while, ';
const storyOf = (length: number): string => STORY.repeat(Math.ceil(length / STORY.length)).slice(0, length);

/** With the length of a message, the first one after the consent; all lengths come to one server. */
export async function byLength(
  lengths: readonly number[],
  presses: readonly Press[],
  effort: Effort,
): Promise<readonly Sized[]> {
  const subject = await startOurs();
  const variantAt = (length: number) => ({
    script: async () => subject,
    turns: 1,
    person: (at: string) => onTheWeb(at, () => ({ text: storyOf(length) }), presses.slice(0, 1)),
  });
  return growthOf(lengths, variantAt, effort);
}

/** Somebody who presses the whole interview. */
export const presser = (presses: readonly Press[]): Pick<Variant, 'turns' | 'person'> => ({
  turns: presses.length,
  person: (at) => onTheWeb(at, pressing(presses)),
});
