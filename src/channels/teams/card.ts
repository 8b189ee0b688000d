/** As much of Adaptive Cards 1.5 as we write. */
export type Element = Readonly<Record<string, unknown>>;

export interface Card extends Element {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly body: readonly Element[];
  readonly actions?: readonly Element[];
  readonly fallbackText: string;
}

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** Cards read a little Markdown; what patients are told has none in it. */
export const unmarked = (text: string): string =>
  text.replace(/[\\*_[\]`~]/g, '\\$&').replace(/^([^\S\n]*)([-+#>])/gm, '$1\\$2');

export const text = (words: string, how: Element = {}): Element => ({
  type: 'TextBlock',
  text: unmarked(words),
  wrap: true,
  ...how,
});

export const title = (words: string): Element => text(words, { weight: 'Bolder', size: 'Medium', style: 'heading' });

/** Each line with its own dash; one line needs none. */
export const lines = (all: readonly string[]): Element[] =>
  all.map((line) => text(all.length > 1 ? `• ${line}` : line, { spacing: 'Small' }));

/** `whole` is all of it in plain words, for clients that show no cards. */
export const card = (body: readonly Element[], whole: string, actions: readonly Element[] = []): Card => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  body,
  ...(actions.length > 0 && { actions }),
  fallbackText: whole,
});
