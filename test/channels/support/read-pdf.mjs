// The text of a PDF file from standard input, and what it says of itself, by a reader that knows nothing of how it was made.
import process from 'node:process';
import { buffer } from 'node:stream/consumers';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';

const pdf = await getDocumentProxy(new Uint8Array(await buffer(process.stdin)), { verbosity: 0 });
const { totalPages, text } = await extractText(pdf, { mergePages: true });
const { info } = await getMeta(pdf);
const isTagged = (await pdf.getMarkInfo())?.Marked === true;
const language = (await pdf.getMetadata()).info.Language;
const kindsIn = ({ role, children = [] }) => [...(role === undefined ? [] : [role]), ...children.flatMap(kindsIn)];
const { text: texts } = await extractText(pdf, { mergePages: false });
const pages = [];
for (let page = 1; page <= totalPages; page += 1) {
  const tree = await (await pdf.getPage(page)).getStructTree();
  pages.push({ text: texts[page - 1], kinds: kindsIn(tree ?? {}) });
}
const kinds = pages.flatMap((page) => page.kinds);
const [, , width] = (await pdf.getPage(1)).view;
process.stdout.write(JSON.stringify({ totalPages, text, title: info.Title, isTagged, language, kinds, pages, width }));
