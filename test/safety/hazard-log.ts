import ts from 'typescript';

/** One heading of the hazard log. */
export interface LogEntry {
  readonly id: string;
  /** What its lines say by their first word: cause, harm, control, invariants. */
  readonly says: Readonly<Record<string, string>>;
  readonly proofs: readonly { readonly file: string; readonly title: string }[];
}

/** Hazards and invariants, in the order of the page. */
export function entriesOf(markdown: string): readonly LogEntry[] {
  return markdown
    .split(/^### /m)
    .slice(1)
    .map((part) => {
      const lines = [...part.matchAll(/^- ([a-z ]+): (.+)$/gm)].map(
        ([, key = '', value = '']) => [key, value] as const,
      );
      const proofs = lines.filter(([key]) => key === 'proof').map(([, value]) => /^`(.+?)` › (.+)$/.exec(value));
      return {
        id: part.split(' ', 1)[0] ?? '',
        says: Object.fromEntries(lines.filter(([key]) => key !== 'proof')),
        proofs: proofs.map((match) => ({ file: match?.[1] ?? '', title: match?.[2] ?? '' })),
      };
    });
}

/** The titles of all tests in a file that run: not those of `test.skip`, nor those in a comment. */
export function titlesIn(source: string): ReadonlySet<string> {
  const titles = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^(test|it)\b(?!\.(skip|todo|failing))/.test(node.expression.getText())) {
      const [title] = node.arguments;
      if (title !== undefined && ts.isStringLiteralLike(title)) titles.add(title.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('one.ts', source, ts.ScriptTarget.Latest, true));
  return titles;
}

/** All that is wrong with the log. `read` gives a file of the project, or null. */
export function problemsOf(markdown: string, read: (file: string) => string | null): readonly string[] {
  const entries = entriesOf(markdown);
  const invariants = new Set(entries.map(({ id }) => id).filter((id) => id.startsWith('INV')));
  return entries.flatMap(({ id, says, proofs }) => [
    ...(proofs.length === 0 ? [`${id} has no proof`] : []),
    ...(id.startsWith('H')
      ? ['cause', 'harm', 'control'].filter((key) => !says[key]).map((key) => `${id} has no ${key}`)
      : []),
    ...[...(says['invariants'] ?? '').matchAll(/INV\d+/g)].flatMap(([one]) =>
      invariants.has(one) ? [] : [`${id} names ${one}, which is not on the page`],
    ),
    ...proofs.flatMap(({ file, title }) => {
      const source = read(file);
      if (source === null) return [`${id}: there is no file “${file}”`];
      return titlesIn(source).has(title) ? [] : [`${id}: ${file} has no test “${title}”`];
    }),
  ]);
}
