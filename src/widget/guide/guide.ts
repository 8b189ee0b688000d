import { fetchPicture } from './fetch-picture';
import { movingPicture } from './moving-picture';

/** What goes with the exercises, once its part is loaded. */
export interface Guide {
  /** Puts the picture of an exercise into its card, before the steps. */
  illustrate(card: HTMLElement): Promise<void>;
  /** The picture of an exercise by itself; undefined where there is none. */
  picture(exercise: string, name: string): Promise<HTMLElement | undefined>;
}

export type MakeGuide = (root: ShadowRoot, server: string) => Guide;

/** The cards of one chat, each with its picture. */
export function guideOf(server: string): Guide {
  const picture: Guide['picture'] = async (exercise, name) => {
    const found = await fetchPicture(server, exercise);
    return found && movingPicture(name, found);
  };
  return {
    picture,
    async illustrate(card) {
      const name = card.querySelector('h3')?.textContent ?? '';
      const found = await picture(card.dataset['exercise'] ?? '', name);
      if (found !== undefined) card.querySelector('ol')?.before(found);
    },
  };
}
