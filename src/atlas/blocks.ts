/** A document without a format: what stands in it, not how it looks. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** `file` is where the drawing lies beside the Markdown; the page holds the drawing itself. */
  | { readonly kind: 'drawing'; readonly svg: string; readonly file: string; readonly says: string }
  /** Too large to stand in the page: it lies beside the Markdown, and at an address of the server. */
  | {
      readonly kind: 'picture';
      readonly svg: () => string;
      readonly file: string;
      readonly address: string;
      readonly name: string;
      readonly says: string;
    };

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
export const text = (words: string): Block => ({ kind: 'text', text: words });

/** Nothing at all where there is nothing to list. */
export const list = (items: readonly string[]): readonly Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', items }];
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly Block[] =>
  rows.length === 0 ? [] : [{ kind: 'table', head, rows }];
