const LINE_FEED = 0x0a;

/** Made once: of hundreds of files most are short, and to make it takes longer than to read one. */
const UTF8 = new TextDecoder('utf-8');

/** The text that these bytes are in UTF-8, or the first line (from 1) that is not text. */
export function decodeText(bytes: Uint8Array): { readonly text: string } | { readonly badLine: number } {
  const text = decode(bytes);
  if (text !== null) return { text };
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(LINE_FEED, start);
    const next = end === -1 ? bytes.length : end + 1;
    if (decode(bytes.subarray(start, next)) === null) break;
    start = next;
  }
  return { badLine: line };
}

/** Null for what is no UTF-8, and for control characters, which a picture or a Word file is full of. */
function decode(bytes: Uint8Array): string | null {
  const text = UTF8.decode(bytes);
  return /\uFFFD|[^\P{Cc}\t\r\n]/u.test(text) ? null : text;
}
