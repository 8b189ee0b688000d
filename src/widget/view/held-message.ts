import type { Say } from '../../../dialogs/reply/reply';
import { word } from '../words';
import { element } from './dom';
import { botMessage } from './message';
import { saveFile } from './save-file';

/** All that is kept of the conversation; undefined where it cannot be had. */
export type Copy = () => Promise<unknown>;

const FILE = 'foot-chat-copy.json';
/** Columns, so that whoever opens it can read it too. */
const INDENT = 2;

async function save(copy: Copy): Promise<string> {
  const held = await copy();
  if (held === undefined) return word('widget.copy.failed');
  saveFile(new Blob([JSON.stringify(held, null, INDENT)], { type: 'application/json' }), FILE);
  return word('widget.copy.saved', { file: FILE });
}

/** What we said of what is kept, with a button that saves all of it; it says what came of that. */
export function heldMessage(told: Say, copy: Copy): HTMLElement {
  const message = botMessage(told);
  const state = element('p', { class: 'kept', role: 'status' });
  const button = element('button', { type: 'button', class: 'again' }, word('widget.copy.save'));
  button.addEventListener('click', () => {
    state.textContent = '';
    void save(copy).then((said) => (state.textContent = said));
  });
  message.lastElementChild?.append(button, state);
  return message;
}
