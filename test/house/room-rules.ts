import ts from 'typescript';
import { importsOf, isRelative, parse, targetOf } from './imports-of';
import { ROOMS, type SourceFile } from './source-files';

type Room = (typeof ROOMS)[number];

/** Imports go one way: src → dialogs → knowledge. */
const MAY_IMPORT: Readonly<Record<Room, readonly string[]>> = {
  src: ['src', 'dialogs', 'knowledge'],
  dialogs: ['dialogs', 'knowledge'],
  knowledge: ['knowledge'],
};

const roomOf = (path: string): Room | undefined => ROOMS.find((room) => path.startsWith(`${room}/`));

/** Every import that leaves its room in a direction that is not drawn. */
export function wrongArrows(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const room = roomOf(file.path);
    if (room === undefined) return [`${file.path}: stands in none of ${ROOMS.join(', ')}; move it into one`];
    const allowed = MAY_IMPORT[room];
    return importsOf(file)
      .filter(({ specifier }) => isRelative(specifier))
      .map(({ specifier, line }) => ({ line, target: targetOf(file.path, specifier) }))
      .filter(({ target }) => !allowed.includes(roomOf(target) ?? ''))
      .map(({ line, target }) => {
        return `${file.path}:${line}: imports ${target}; ${room} may import only ${allowed.join(', ')}: move the code down, or hand it in as an argument`;
      });
  });
}

function arrows(files: readonly SourceFile[]): Map<string, string[]> {
  const known = new Set(files.map((file) => file.path));
  const resolve = (target: string) => [`${target}.ts`, `${target}/index.ts`].find((path) => known.has(path)) ?? [];
  return new Map(
    files.map((file) => {
      const relative = importsOf(file).filter(({ specifier }) => isRelative(specifier));
      return [file.path, relative.flatMap(({ specifier }) => resolve(targetOf(file.path, specifier)))];
    }),
  );
}

/** Every circle of files that import each other, types included. */
export function circles(files: readonly SourceFile[]): string[] {
  const graph = arrows(files);
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      const circle = [...trail.slice(start), path].join(' → ');
      found.push(`${circle}: a circle of imports; move what both need into a file of its own`);
    }
    if (start >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  return found;
}

const passesOn = (statement: ts.Statement): boolean =>
  ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined;

function isBarrel(file: SourceFile): boolean {
  const { statements } = parse(file);
  const passedOn = statements.filter(passesOn);
  const onlyPassesOn = passedOn.length > 0 && statements.every((one) => passesOn(one) || ts.isImportDeclaration(one));
  const passesAllOn = passedOn.some((one) => ts.isExportDeclaration(one) && one.exportClause === undefined);
  return onlyPassesOn || passesAllOn || /(^|\/)index\.ts$/.test(file.path);
}

/** Every file that only passes on what others export. */
export function barrels(files: readonly SourceFile[]): string[] {
  return files
    .filter(isBarrel)
    .map(
      (file) =>
        `${file.path}: a barrel (index.ts, export *, or nothing but re-exports); import from the files that make things`,
    );
}
