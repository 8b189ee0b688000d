import { fetchPicture } from './fetch-picture';
import { movingPicture } from './moving-picture';

/** What goes with the exercises, once its part is loaded. */
export interface Guide {
  /** Puts the picture of an exercise into its card, before the steps. */
  illustrate(card: HTMLElement): Promise<void>;
}

export type MakeGuide = (root: ShadowRoot, server: string) => Guide;

/** The cards of one chat, each with its picture. */
export const guideOf = (server: string): Guide => ({
  async illustrate(card) {
    const name = card.querySelector('h3')?.textContent ?? '';
    const picture = await fetchPicture(server, card.dataset['exercise'] ?? '');
    if (picture !== undefined) card.querySelector('ol')?.before(movingPicture(name, picture));
  },
});
