import { element } from '../view/dom';
import { icon, type IconName } from '../view/icon';
import { LOCALE, PRODUCT, word } from '../words';
import { card } from './card';
import { planText } from './plan';
import { PLAN } from './plan-style';
import type { Printer } from './printer';

/** What to do with the plan, and what to say when it is done; nothing when the patient thought better of it. */
interface Way {
  readonly name: 'print' | 'save' | 'copy' | 'share';
  readonly label: string;
  readonly go: () => Promise<string>;
}

/** Long enough for any browser to have taken the file. */
const TAKEN_MS = 60_000;

/** A file that stands by itself and may load nothing. */
function savedFile(plan: HTMLElement): Blob {
  const title = `${PRODUCT}: ${word('widget.title')}`;
  const head = [
    `<!doctype html><html lang="${LOCALE}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${title}</title><style>body{margin:1em}${PLAN}</style></head><body>`,
  ];
  return new Blob([...head, plan.outerHTML, '</body></html>'], { type: 'text/html' });
}

/** Swedish dates are written as file names like them: 2026-11-27. */
const fileName = (givenAt: number): string => `foot-advice-${new Date(givenAt).toLocaleDateString('sv')}.html`;

function save(plan: HTMLElement, givenAt: number): string {
  const file = fileName(givenAt);
  const address = URL.createObjectURL(savedFile(plan));
  element('a', { href: address, download: file }).click();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN_MS);
  return word('widget.result.saved', { file });
}

/** For pages that may not use the clipboard: the old way, beside the button that was pressed. */
function copyByHand(text: string, beside: HTMLElement): void {
  const box = element('textarea', { class: 'spoken', 'aria-hidden': 'true', tabindex: '-1' });
  box.value = text;
  beside.append(box);
  box.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other way without the clipboard's own
  const done = document.execCommand('copy');
  box.remove();
  if (!done) throw new Error('The clipboard is out of reach.');
}

async function copy(text: string, beside: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyByHand(text, beside);
  }
}

async function share(text: string): Promise<string> {
  try {
    await navigator.share({ title: word('widget.title'), text });
    return word('widget.result.shared');
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'AbortError') return '';
    throw fault;
  }
}

/** What can be kept of the outcome, and how. */
export interface Keepsake {
  readonly plan: () => HTMLElement;
  readonly givenAt: number;
  readonly printer: Printer;
}

function waysFor({ plan, givenAt, printer }: Keepsake, beside: HTMLElement): readonly Way[] {
  const text = (): string => planText(plan());
  const failIfNot = (done: boolean): string => {
    if (done) return word('widget.result.printed');
    throw new Error('Nothing was printed.');
  };
  const ways: Way[] = [
    { name: 'print', label: word('widget.result.print'), go: async () => failIfNot(await printer.print()) },
    { name: 'save', label: word('widget.result.save'), go: async () => save(plan(), givenAt) },
    {
      name: 'copy',
      label: word('widget.result.copy'),
      go: () => copy(text(), beside).then(() => word('widget.result.copied')),
    },
  ];
  return 'share' in navigator
    ? [...ways, { name: 'share', label: word('widget.result.share'), go: () => share(text()) }]
    : ways;
}

/** Print, save, copy and share; each says what came of it. */
export function keepCard(keepsake: Keepsake): HTMLElement {
  const state = element('p', { class: 'kept', role: 'status' });
  const heading = element('h3', {}, word('widget.result.keep'));
  const row = element('div', { class: 'ways' });
  for (const { name, label, go } of waysFor(keepsake, row)) {
    const button = element('button', { type: 'button', 'data-keep': name }, icon(name satisfies IconName));
    button.append(label);
    button.addEventListener('click', () => {
      state.textContent = '';
      const said = go().catch(() => word('widget.result.failed'));
      void said.then((text) => {
        state.textContent = text;
        button.focus({ preventScroll: true });
      });
    });
    row.append(button);
  }
  const made = card('keep', heading, heading, row, state);
  made.removeAttribute('tabindex');
  return made;
}
