import type { Locator } from 'playwright-core';

/** Words of these elements that are broken over two lines. */
export const brokenWords = (words: Locator): Promise<string[]> =>
  words.evaluateAll((all) => {
    const broken: string[] = [];
    const range = document.createRange();
    for (const one of all) {
      const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[^\s-]+/g)) {
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
        }
      }
    }
    return broken;
  });
