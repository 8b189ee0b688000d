import type { Block } from './blocks';
import { toMarkdown } from './markdown';

interface DocFile {
  readonly file: string;
  readonly content: string;
}

const drawnIn = (block: Block): readonly DocFile[] => {
  if (block.kind === 'drawing') return [{ file: block.file, content: `${block.svg}\n` }];
  return block.kind === 'picture' ? [{ file: block.file, content: `${block.svg()}\n` }] : [];
};

/** A document as files under docs/: the Markdown by its name, and its drawings beside it. */
export const filesOf = (file: string, blocks: readonly Block[]): readonly DocFile[] => [
  { file, content: toMarkdown(blocks) },
  ...blocks.flatMap(drawnIn),
];
