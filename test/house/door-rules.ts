import { builtinModules } from 'node:module';
import ts from 'typescript';
import { type Import, importsOf, isRelative, parse } from './imports-of';
import { type SourceFile } from './source-files';

const CHANNEL_ROUTES = /^src\/channels\/(.+\/)?(.+-)?routes\.ts$/;

/** Which files may import which package: one door each. A package without a row has none. */
const DOORS: Readonly<Record<string, readonly RegExp[]>> = {
  botbuilder: [/^src\/bot\//, /^src\/channels\//],
  'botframework-schema': [/^src\/bot\//, /^src\/channels\//],
  restify: [/^src\/server\.ts$/, CHANNEL_ROUTES],
  xstate: [/^dialogs\/(triage-machine|locate)\.ts$/],
  natural: [/^dialogs\/read\/natural-port\.ts$/],
  yaml: [/^knowledge\/load\.ts$/],
  zod: [/^knowledge\//, /^src\/(config|environment)\.ts$/, /^src\/(channels|v1)\//, /^src\/replay\/parse-record\.ts$/],
  libsql: [/^src\/store\//],
  pg: [/^src\/store\//],
  ws: [/^src\/channels\/direct-line\//],
  jsonwebtoken: [/^src\/channels\/direct-line\//],
  '@slack/web-api': [/^src\/channels\/slack\//],
  '@resvg/resvg-js': [/^src\/pictures\//],
  pdfkit: [/^src\/records\/paper\.ts$/],
  pino: [/^src\/log\.ts$/],
  '@opentelemetry/api': [/^src\/telemetry\/otlp\.ts$/],
  '@opentelemetry/core': [/^src\/telemetry\/collector-exporter\.ts$/],
  '@opentelemetry/otlp-transformer': [/^src\/telemetry\/collector-exporter\.ts$/],
  '@opentelemetry/resources': [/^src\/telemetry\/otlp\.ts$/],
  '@opentelemetry/sdk-trace': [/^src\/telemetry\/(otlp|collector-exporter)\.ts$/],
  // The engine must also run inside a browser page: Node is for src, and for reading the content.
  'node:': [/^src\/(?!widget\/)/, /^knowledge\/(read-content|compiled|open|check)\.ts$/],
};

/** The row of the table that an import belongs to: `node:fs` → `node:`, `@slack/web-api/x` → `@slack/web-api`. */
function rowOf(specifier: string): string {
  if (specifier.startsWith('node:') || builtinModules.includes(specifier)) return 'node:';
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function complaint(file: SourceFile, { specifier }: Import): string | undefined {
  const row = rowOf(specifier);
  const doors = DOORS[row];
  if (doors === undefined)
    return `${specifier} has no door; give it a row in test/house/door-rules.ts, with the one file that needs it`;
  if (!doors.some((door) => door.test(file.path))) {
    const places = doors.map((door) => door.source.replace(/[\\^$]/g, '')).join(' or ');
    return `${row} may be imported only in ${places}; go through that file, or take what you need as an argument`;
  }
  if (row === 'node:' && !specifier.startsWith('node:')) return `write node:${specifier}`;
  if (row === 'natural' && !/^natural\/lib\/natural\/(?!index)/.test(specifier)) {
    return 'the root of natural loads database drivers; import natural/lib/natural/<part>';
  }
  return undefined;
}

/** Every import of a package through another file than its door. */
export function wrongDoors(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter(({ specifier }) => !isRelative(specifier))
      .flatMap((one) => {
        const wrong = complaint(file, one);
        return wrong === undefined ? [] : [`${file.path}:${one.line}: ${wrong}`];
      }),
  );
}

const isProcess = (node: ts.Node): boolean =>
  (ts.isIdentifier(node) && node.text === 'process') ||
  (ts.isPropertyAccessExpression(node) && node.expression.getText() === 'globalThis' && node.name.text === 'process');

/** `process.env`, `process['env']`, `const { env } = process`, `import { env } from 'node:process'`. */
function readsEnvironment(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return node.name.text === 'env' && isProcess(node.expression);
  if (ts.isElementAccessExpression(node)) return isProcess(node.expression);
  if (ts.isVariableDeclaration(node)) return node.initializer !== undefined && isProcess(node.initializer);
  return ts.isImportDeclaration(node) && /^['"](node:)?process['"]$/.test(node.moduleSpecifier.getText());
}

/** Every reading of the environment outside src/config.ts. */
export function wrongEnvironment(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => file.path !== 'src/config.ts')
    .flatMap((file) => {
      const source = parse(file);
      const found: string[] = [];
      const visit = (node: ts.Node): void => {
        if (readsEnvironment(node)) {
          const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
          found.push(
            `${file.path}:${line}: reads the environment; add a field to the config in src/config.ts and pass it in`,
          );
        }
        ts.forEachChild(node, visit);
      };
      visit(source);
      return found;
    });
}
