/** What a site can set, as attributes of `<surefoot-chat>` or, with `data-` before them, of our script. */
export const ATTRIBUTES = ['place', 'language', 'title', 'label', 'accent', 'on-accent', 'open', 'inline'] as const;

export interface Settings {
  /** The country, such as GB: which numbers to call. */
  readonly place: string | undefined;
  readonly language: string | undefined;
  readonly title: string | undefined;
  readonly label: string | undefined;
  readonly accent: string | undefined;
  readonly onAccent: string | undefined;
  readonly open: boolean;
  readonly where: 'launcher' | 'inline' | 'page';
}

/** A link in a text message says it in the address: `/chat?place=gb&lang=en`. Only on a page of ours. */
function fromAddress(...names: readonly string[]): string | undefined {
  const query = new URLSearchParams(location.search);
  return names.map((name) => query.get(name)).find((value) => value !== null && value !== '') ?? undefined;
}

export function readSettings(element: HTMLElement): Settings {
  const read = (name: (typeof ATTRIBUTES)[number]): string | undefined =>
    element.getAttribute(name)?.trim() || undefined;
  const page = element.hasAttribute('page');
  const title = read('title');
  // Left there, it would be a tool tip over the whole chat.
  element.removeAttribute('title');
  return {
    place: read('place') ?? (page ? fromAddress('place') : undefined),
    language: read('language') ?? (page ? fromAddress('lang', 'language') : undefined),
    title,
    label: read('label'),
    accent: read('accent'),
    onAccent: read('on-accent'),
    open: element.hasAttribute('open'),
    where: page ? 'page' : element.hasAttribute('inline') ? 'inline' : 'launcher',
  };
}
