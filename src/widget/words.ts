/**
 * The widget’s own words, by id. Their texts stand in knowledge/messages/<language>/widget.yaml, and the build puts
 * them where the ids are: a panel holds the words of one language, and no id that is missing gets through.
 */
export type WordId = `widget.${string}`;

/** A name is the same in every language. */
export const PRODUCT = 'Surefoot';

/** Set by the build: how a panel writes its dates. */
declare const PANEL_LOCALE: string;
export const LOCALE = PANEL_LOCALE;

/** A word in the language that this panel was built for, with its {blanks} filled in. */
export function word(id: WordId, blanks: Readonly<Record<string, string | number>> = {}): string {
  return id.replace(/\{(\w+)\}/g, (blank, name: string) => String(blanks[name] ?? blank));
}

/** A word in any of the languages: for the shell, which is built once for all of them. */
export function wordIn(id: WordId, language: string): string {
  const texts = id as unknown as Readonly<Record<string, string>>;
  return texts[language] ?? '';
}
