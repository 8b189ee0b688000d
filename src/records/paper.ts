import { createRequire } from 'node:module';
import type PDFDocument from 'pdfkit';
import { seenText } from './seen-text';

type Doc = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Doc['struct']>;

/** What is about a file, beside what stands in it. */
export interface About {
  readonly title: string;
  /** Tag of the language, such as `en`. */
  readonly language: string;
  readonly size: 'A4' | 'LETTER';
  /** When it was made, in milliseconds since 1970: the same file each time. */
  readonly madeAt: number;
}

/** A text with its place in the outline of the file, which is what screen readers read. */
export type Kind = 'H1' | 'H2' | 'H3' | 'H4' | 'P';

interface Look {
  readonly bold?: boolean;
  readonly size?: number;
  readonly indent?: number;
}

/** Points; 72 to the inch. */
const MARGIN = 45;
const SIZES: Readonly<Record<Kind, number>> = { H1: 17, H2: 13, H3: 12, H4: 10, P: 10 };
const FOOT_SIZE = 8;
/** A heading is not left alone at the foot of a page. */
const WITH_HEADING = 70;
const LINE_GAP = 1.5;
/** Where a PNG says how wide and how high it is. */
const PNG_WIDTH = 16;
const PNG_HEIGHT = 20;

/** The lightest that covers Latin, Greek, Cyrillic, Hebrew and Arabic; what is in none of them stands as a box (ADR 0099). */
const FONTS = {
  plain: 'dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf',
  bold: 'dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf',
} as const;

function newDocument({ title, language, size, madeAt }: About): Doc {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- read when the first file is asked for: a start does not wait for it
  const Document = require('pdfkit') as typeof PDFDocument;
  const doc = new Document({
    size,
    margin: MARGIN,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language,
    bufferPages: true,
    info: { Title: seenText(title), CreationDate: new Date(madeAt), Producer: 'Surefoot', Creator: 'Surefoot' },
  });
  // The bundled server is started without `require.resolve`.
  const { resolve } = createRequire(__filename);
  for (const [name, file] of Object.entries(FONTS)) doc.registerFont(name, resolve(file));
  return doc.font('plain');
}

/** A document that is written from top to bottom: the only place that knows the library for such files. */
export class Paper {
  private readonly doc: Doc;
  private readonly root: Element;
  private readonly written: Promise<Buffer>;

  constructor(about: About) {
    this.doc = newDocument(about);
    const chunks: Buffer[] = [];
    this.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    this.written = new Promise((resolve, reject) => {
      this.doc.on('end', () => resolve(Buffer.concat(chunks)));
      this.doc.on('error', reject);
    });
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  /** A heading or a paragraph. */
  text(kind: Kind, text: string, bold = kind !== 'P'): void {
    const { doc } = this;
    if (kind !== 'P') this.keep(WITH_HEADING);
    if (kind !== 'P') doc.moveDown(kind === 'H4' ? 0.3 : 0.6);
    this.root.add(doc.struct(kind, {}, () => this.write(text, { bold, size: SIZES[kind] })));
  }

  /** One after the other, each with its mark: a bullet, or its number. */
  list(lines: readonly string[], numbered = false): void {
    const { doc } = this;
    const list = doc.struct('L');
    lines.forEach((line, index) => {
      const mark = numbered ? `${index + 1}. ` : '• ';
      const body = doc.struct('LBody', {}, () => this.write(mark + line, { indent: 6 }));
      list.add(doc.struct('LI', {}, [body]));
    });
    this.root.add(list);
  }

  /** A picture so many points wide, which stays whole; `says` is for those who do not see it. */
  picture(png: Buffer, width: number, says: string): void {
    const { doc } = this;
    const high = (png.readUInt32BE(PNG_HEIGHT) * width) / png.readUInt32BE(PNG_WIDTH);
    this.keep(high);
    const { y } = doc;
    const draw = (): void => void doc.image(png, MARGIN, y + 3, { width });
    this.root.add(doc.struct('Figure', { alt: seenText(says) }, draw));
    doc.y = y + high + 6;
  }

  /** A line along the side of what is written meanwhile, as far as that stays on its page. */
  marked(colour: string, write: () => void): void {
    const { doc } = this;
    const from = doc.y;
    const page = doc.bufferedPageRange().count;
    write();
    if (doc.bufferedPageRange().count !== page) return;
    this.ornament(() => doc.rect(MARGIN - 10, from + 4, 3, doc.y - from - 2).fill(colour));
    doc.fillColor('black');
  }

  /** The whole file, with the number of each page at its foot. */
  async finish(): Promise<Buffer> {
    const { doc } = this;
    const { count } = doc.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      doc.switchToPage(page);
      // Below the margin another page would be begun.
      doc.page.margins.bottom = 0;
      const y = doc.page.height - MARGIN + 12;
      const words = `${page + 1} / ${count}`;
      this.ornament(() => doc.font('plain').fontSize(FOOT_SIZE).text(words, MARGIN, y, { align: 'right' }));
    }
    this.root.end();
    doc.end();
    return this.written;
  }

  private ornament(draw: () => unknown): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.doc.endMarkedContent();
  }

  /** A page is begun where so much has no room any more. */
  private keep(points: number): void {
    if (this.doc.y + points > this.doc.page.height - MARGIN) this.doc.addPage();
  }

  private write(text: string, look: Look): void {
    const { bold = false, size = SIZES.P, indent = 0 } = look;
    const options = { lineGap: LINE_GAP, paragraphGap: 2, indent };
    this.doc
      .font(bold ? 'bold' : 'plain')
      .fontSize(size)
      .text(seenText(text), options);
  }
}
