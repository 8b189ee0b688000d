import type { Block } from './blocks';
import { escapeXml } from './escape-xml';

const cells = (tag: 'th' | 'td', row: readonly string[]): string =>
  `<tr>${row.map((cell) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${escapeXml(cell)}</${tag}>`).join('')}</tr>`;

/** A heading can be linked to by its words. */
const anchor = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const blockOf = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} id="${anchor(block.text)}">${escapeXml(block.text)}</h${block.level}>`;
    case 'text':
      return `<p>${escapeXml(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeXml(item)}</li>`).join('')}</ul>`;
    case 'table':
      return `<div class="table" tabindex="0" role="group"><table><thead>${cells('th', block.head)}</thead><tbody>${block.rows.map((row) => cells('td', row)).join('')}</tbody></table></div>`;
    case 'drawing':
      return `<figure tabindex="0">${block.svg}<figcaption>${escapeXml(block.says)}</figcaption></figure>`;
    case 'picture':
      return `<figure><img src="${escapeXml(block.address)}" loading="lazy" width="408" alt="${escapeXml(block.says)}"><figcaption>${escapeXml(block.name)}</figcaption></figure>`;
  }
};

const link = (text: string): string => `<a href="#${anchor(text)}">${escapeXml(text)}</a>`;

/** The chapters, each with what stands under it. */
const contents = (blocks: readonly Block[]): string => {
  const headings = blocks.flatMap((block) => (block.kind === 'heading' && block.level > 1 ? [block] : []));
  if (headings.length === 0) return '';
  const items = headings.map(({ level, text }) =>
    level === 2 ? `</li><li>${link(text)} ` : `<span class="part">${link(text)}</span> `,
  );
  return `<nav aria-label="Contents"><ul>${items.join('').replace('</li>', '')}</li></ul></nav>`;
};

/** The document as a page: no script, and its style in a file of its own. */
export const toHtml = (title: string, blocks: readonly Block[]): string =>
  [
    '<!doctype html>',
    '<html lang="en-GB">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeXml(title)}</title><link rel="stylesheet" href="atlas.css"></head>`,
    '<body><main>',
    ...blocks.slice(0, 1).map(blockOf),
    contents(blocks),
    ...blocks.slice(1).map(blockOf),
    '</main></body></html>',
    '',
  ].join('\n');
