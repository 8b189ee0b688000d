import type { Explained } from '../../../dialogs/reply/reply';
import { element, freshId, withPhone } from '../view/dom';

const LETTER = /[\p{L}\p{N}]/u;

/** Where `word` stands by itself in `text`; -1 if it does not. */
function find(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!LETTER.test(text.charAt(at - 1)) && !LETTER.test(text.charAt(at + word.length))) return at;
  }
  return -1;
}

/** Makes text with its numbers to dial and its hard words: each of those can be tapped once in a card. */
export class HardWords {
  private readonly left: Explained[];

  constructor(
    explained: readonly Explained[],
    private readonly announce: (text: string) => void,
    /** Where a meaning opens for a word that stands in no paragraph. */
    private readonly notes?: HTMLElement,
  ) {
    this.left = [...explained];
  }

  /** Those that no text so far has held. */
  get rest(): readonly Explained[] {
    return this.left;
  }

  in(text: string): readonly (Node | string)[] {
    return withPhone(text).flatMap((part) => (typeof part === 'string' ? this.split(part) : [part]));
  }

  private split(text: string): readonly (Node | string)[] {
    const found = this.left
      .map((explained) => ({ explained, at: find(text, explained.word) }))
      .filter(({ at }) => at >= 0)
      .sort((one, other) => one.at - other.at || other.explained.word.length - one.explained.word.length)[0];
    if (found === undefined) return [text];
    const { explained, at } = found;
    this.left.splice(this.left.indexOf(explained), 1);
    const rest = text.slice(at + explained.word.length);
    return [text.slice(0, at), this.button(explained), ...this.split(rest)];
  }

  /** Its meaning opens below the sentence, which stays whole. */
  private button({ word, meaning }: Explained): HTMLElement {
    const note = element('span', { class: 'meaning', id: freshId() }, element('b', {}, word), `: ${meaning}`);
    const button = element('button', { type: 'button', class: 'word', 'aria-expanded': 'false' }, word);
    button.addEventListener('click', () => {
      const open = button.getAttribute('aria-expanded') === 'false';
      button.setAttribute('aria-expanded', `${open}`);
      if (open) (button.closest('p,li') ?? this.notes)?.append(note);
      else note.remove();
      if (open) this.announce(meaning);
    });
    return button;
  }
}
