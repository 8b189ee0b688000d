import type { Block } from './blocks';
import { toMarkdown } from './markdown';

/** The atlas as files under docs/: the Markdown, and its drawings beside it. */
export const filesOf = (blocks: readonly Block[]): readonly { readonly file: string; readonly content: string }[] => [
  { file: 'atlas.md', content: toMarkdown(blocks) },
  ...blocks.flatMap((block) => (block.kind === 'drawing' ? [{ file: block.file, content: `${block.svg}\n` }] : [])),
];
