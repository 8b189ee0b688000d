import type { Block } from './blocks';

/** Nothing in the content may turn into markup. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>|#]/g, (sign) => `\\${sign}`);

const rowOf = (cells: readonly string[]): string => `| ${cells.map(plain).join(' | ')} |`;

const blockOf = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${plain(block.text)}`;
    case 'text':
      return plain(block.text);
    case 'list':
      return block.items.map((item) => `- ${plain(item)}`).join('\n');
    case 'table':
      return [rowOf(block.head), `|${' --- |'.repeat(block.head.length)}`, ...block.rows.map(rowOf)].join('\n');
    case 'drawing':
    case 'picture':
      return `![${plain(block.says)}](${block.file})`;
  }
};

/** The document as Markdown. */
export const toMarkdown = (blocks: readonly Block[]): string => `${blocks.map(blockOf).join('\n\n')}\n`;
