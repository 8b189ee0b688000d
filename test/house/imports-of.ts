import path from 'node:path';
import ts from 'typescript';
import { type SourceFile } from './source-files';

/** One import of any kind: `import`, `import type`, `export … from`, `import()`, `require()`. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
}

export function parse(file: SourceFile): ts.SourceFile {
  return ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2022, true);
}

/** What stands at `node` if it imports something: the node of the module's name. */
function moduleNameOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal;
  if (!ts.isCallExpression(node)) return undefined;
  const called = node.expression;
  const imports = called.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(called) && called.text === 'require');
  return imports ? node.arguments[0] : undefined;
}

/** All imports of a file, those of types and those deep inside functions too. */
export function importsOf(file: SourceFile): Import[] {
  const source = parse(file);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const name = moduleNameOf(node);
    if (name !== undefined) {
      // A computed name cannot be checked; it is kept as written, so that it fits no row of any table.
      const specifier = ts.isStringLiteralLike(name) ? name.text : name.getText();
      found.push({ specifier, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

export const isRelative = (specifier: string): boolean => specifier.startsWith('.');

/** The path a relative import means, as far as it can be told without knowing which files exist. */
export function targetOf(from: string, specifier: string): string {
  return path.posix.join(path.posix.dirname(from), specifier).replace(/\.[jt]s$/, '');
}
