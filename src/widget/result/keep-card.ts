import { element } from '../view/dom';
import { saveFile } from '../view/save-file';
import { LOCALE, word } from '../words';
import { card } from './card';
import { picture } from './picture';
import { planText } from './plan';
import { PLAN } from './plan-style';
import type { Printer } from './printer';

/** What can be kept of the outcome. */
export interface Keepsake {
  readonly plan: () => HTMLElement | undefined;
  readonly givenAt: number;
  readonly printer: Printer;
  /** Where it is as a page of its own; undefined where that is not known. */
  readonly programme: () => string | undefined;
}

/** Does it, and tells what was done. */
type Way = (keepsake: Keepsake, beside: HTMLElement) => Promise<string>;

/** A file that stands by itself and may load nothing. */
function savedFile(plan: HTMLElement): Blob {
  const head = `<!doctype html><html lang="${LOCALE}"><meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width"><title>${word('widget.title')}</title><style>${PLAN}</style>`;
  return new Blob([head, plan.outerHTML], { type: 'text/html' });
}

/** For pages that may not use the clipboard: the old way, beside the button that was pressed. */
function copyByHand(text: string, beside: HTMLElement): void {
  const box = element('textarea', { class: 'spoken' });
  box.value = text;
  beside.append(box);
  box.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other way without the clipboard's own
  const done = document.execCommand('copy');
  box.remove();
  if (!done) throw new Error('The clipboard is out of reach.');
}

const textOf = ({ plan }: Keepsake): string => planText(plan() ?? element('p'));

const print: Way = async ({ printer }) => {
  if (await printer.print()) return word('widget.result.printed');
  throw new Error('Nothing was printed.');
};

/** Swedish dates look as the machine wants them: 2026-11-27. */
const dayOf = ({ givenAt }: Keepsake): string => new Date(givenAt).toLocaleDateString('sv');

const page: Way = async (keepsake) => {
  const address = keepsake.programme();
  if (address === undefined) throw new Error('The server has not said where it is.');
  open(`${address}?day=${dayOf(keepsake)}`, '_blank', 'noopener,noreferrer');
  return word('widget.result.opened');
};

const save: Way = async (keepsake) => {
  const file = `foot-advice-${dayOf(keepsake)}.html`;
  saveFile(savedFile(keepsake.plan() ?? element('p')), file);
  return word('widget.result.saved', { file });
};

const copy: Way = async (keepsake, beside) => {
  const text = textOf(keepsake);
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyByHand(text, beside);
  }
  return word('widget.result.copied');
};

const share: Way = async (keepsake) => {
  try {
    await navigator.share({ title: word('widget.title'), text: textOf(keepsake) });
    return word('widget.result.shared');
  } catch (fault) {
    // The patient thought better of it.
    if (fault instanceof Error && fault.name === 'AbortError') return '';
    throw fault;
  }
};

const WAYS = [
  { name: 'print', label: word('widget.result.print'), go: print },
  { name: 'page', label: word('widget.result.page'), go: page },
  { name: 'save', label: word('widget.result.save'), go: save },
  { name: 'copy', label: word('widget.result.copy'), go: copy },
  { name: 'share', label: word('widget.result.share'), go: share },
] as const;

/** Print, save, copy and share; each says what came of it. */
export function keepCard(keepsake: Keepsake): HTMLElement {
  const state = element('p', { class: 'kept', role: 'status' });
  const heading = element('h3', {}, word('widget.result.keep'));
  const row = element('div', { class: 'ways' });
  for (const { name, label, go } of WAYS) {
    if (name === 'share' && !('share' in navigator)) continue;
    const button = element('button', { type: 'button', 'data-keep': name }, picture(name), label);
    button.addEventListener('click', () => {
      state.textContent = '';
      void go(keepsake, row)
        .catch(() => word('widget.result.failed'))
        .then((said) => {
          state.textContent = said;
          button.focus({ preventScroll: true });
        });
    });
    row.append(button);
  }
  const made = card('keep', heading, heading, row, state);
  made.removeAttribute('tabindex');
  return made;
}
