import type { Explained } from '../../../dialogs/reply/reply';
import { element } from '../view/dom';
import { anyOf, withPhone } from '../view/phone';

/** What is told: its hard words, and the numbers in it to dial. */
export interface Told {
  readonly explained: readonly Explained[];
  readonly dial?: readonly string[];
}

/** Makes text with its numbers to dial and its hard words, each of which can be tapped once in what is shown. */
export class HardWords {
  private left: readonly Explained[];
  private readonly dial: readonly string[];

  constructor(
    { explained, dial = [] }: Told,
    private readonly announce: (text: string) => void,
    /** Where a meaning opens for a word that stands in no paragraph. */
    private readonly notes?: HTMLElement,
  ) {
    this.dial = dial;
    // Of two that begin together the longer one is meant.
    this.left = [...explained].sort((one, other) => other.word.length - one.word.length);
  }

  /** Those that no text so far has held. */
  get rest(): readonly Explained[] {
    return this.left;
  }

  in(text: string): readonly (Node | string)[] {
    return withPhone(text, this.dial).flatMap((part) => (typeof part === 'string' ? this.split(part) : [part]));
  }

  private split(text: string): readonly (Node | string)[] {
    if (this.left.length === 0) return [text];
    const any = anyOf(this.left.map(({ word }) => word));
    // Not by looking behind, which Safari has learnt late.
    const [, before = '', word = ''] =
      RegExp(`^(|.*?[^\\p{L}\\p{N}])(${any})(?![\\p{L}\\p{N}])`, 'su').exec(text) ?? [];
    const found = this.left.find((one) => one.word === word);
    if (found === undefined) return [text];
    this.left = this.left.filter((one) => one !== found);
    const [, stop = '', rest = ''] = /^([^\s\p{L}\p{N}]*)(.*)$/su.exec(text.slice(before.length + word.length)) ?? [];
    // A full stop must not begin a line.
    return [before, element('span', { class: 'together' }, this.button(found), stop), ...this.split(rest)];
  }

  /** Its meaning opens below the sentence, which stays whole. */
  private button({ word, meaning }: Explained): HTMLElement {
    const note = element('span', { class: 'meaning' }, element('b', {}, word), `: ${meaning}`);
    const button = element('button', { type: 'button', class: 'word', 'aria-expanded': 'false' }, word);
    button.addEventListener('click', () => {
      const open = !note.isConnected;
      button.setAttribute('aria-expanded', `${open}`);
      note.remove();
      if (!open) return;
      (button.closest('p,li') ?? this.notes)?.append(note);
      this.announce(meaning);
    });
    return button;
  }
}
