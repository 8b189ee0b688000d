import { element } from './dom';

/** Long enough for any browser to have taken the file. */
const TAKEN_MS = 60_000;

/** Hands the patient a file under that name, as a download. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  element('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN_MS);
}
