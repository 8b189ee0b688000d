import type { Explained } from '../../../dialogs/reply/reply';
import { element, withPhone } from '../view/dom';

/** Characters that mean something in a pattern. */
const SIGN = /[$()*+.?[\\\]^{|}/]/g;

/** Makes text with its numbers to dial and its hard words, each of which can be tapped once in what is shown. */
export class HardWords {
  private left: readonly Explained[];

  constructor(
    explained: readonly Explained[],
    private readonly announce: (text: string) => void,
    /** Where a meaning opens for a word that stands in no paragraph. */
    private readonly notes?: HTMLElement,
  ) {
    // Of two that begin together the longer one is meant.
    this.left = [...explained].sort((one, other) => other.word.length - one.word.length);
  }

  /** Those that no text so far has held. */
  get rest(): readonly Explained[] {
    return this.left;
  }

  in(text: string): readonly (Node | string)[] {
    return withPhone(text).flatMap((part) => (typeof part === 'string' ? this.split(part) : [part]));
  }

  private split(text: string): readonly (Node | string)[] {
    if (this.left.length === 0) return [text];
    const any = this.left.map(({ word }) => word.replace(SIGN, '\\$&')).join('|');
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
