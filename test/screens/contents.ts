import fs from 'node:fs';
import path from 'node:path';
import { SCREENS, type ScreenId } from './list';
import { MODES, type Mode } from './modes';

export const OUT = path.resolve(__dirname, '../../docs/screens');

const HEAD = `# Every screen of the chat

\`npm run screens\` takes these pictures from the real server in a real browser, and makes the film of the README.
Run it after a change of what is seen, and look at what has changed: it is no test, and CI does not run it.
`;

/** The pictures that are there, by name, in the order in which they are met. */
export function picturesOf({ id }: Mode): readonly string[] {
  const order = Object.keys(SCREENS).map((screen) => `${screen}.png`);
  const files = fs.readdirSync(path.join(OUT, id)).filter((file) => file.endsWith('.png'));
  return files.sort((one, other) => order.indexOf(one) - order.indexOf(other) || one.localeCompare(other));
}

function line(mode: Mode, file: string): string {
  const name = file.replace('.png', '');
  const words = mode.files === 'each' ? SCREENS[name as ScreenId] : `The main screens, sheet ${name}.`;
  return `- [${name}](${mode.id}/${file}): ${words}`;
}

/** Of the folder’s own README: each picture in one line. */
export function contents(): string {
  const parts = MODES.map((mode) => [`## ${mode.title}\n`, ...picturesOf(mode).map((file) => line(mode, file))]);
  return [HEAD, ...parts.map((lines) => `${lines.join('\n')}\n`)].join('\n');
}
