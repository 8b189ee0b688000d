import type { HardWords } from '../result/hard-words';
import { element } from './dom';

const ITEM = '- ';

/** A text of several lines: each a paragraph, and lines that begin with a dash the list that they are. */
export function paragraphs(text: string, hard: HardWords): readonly HTMLElement[] {
  const made: HTMLElement[] = [];
  for (const line of text.split('\n').filter((one) => one !== '')) {
    const last = made.at(-1);
    if (!line.startsWith(ITEM)) made.push(element('p', {}, ...hard.in(line)));
    else {
      const item = element('li', {}, ...hard.in(line.slice(ITEM.length)));
      if (last?.localName === 'ul') last.append(item);
      else made.push(element('ul', {}, item));
    }
  }
  return made;
}
