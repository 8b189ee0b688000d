import type PDFDocument from 'pdfkit';
import { seenText } from './seen-text';
import { type Block, Columns, linesOf, type Measure } from './small-print';

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
  /** Points that stay white around it; as on a letter, if nothing else is said. */
  readonly margin?: number;
}

/** A text with its place in the outline of the file, which is what screen readers read. */
export type Kind = 'H1' | 'H2' | 'H3' | 'H4' | 'P';

export interface Picture {
  readonly png: Buffer;
  /** Points. */
  readonly width: number;
}

interface Look {
  readonly bold?: boolean;
  readonly size?: number;
  readonly indent?: number;
}

/** Points; 72 to the inch. */
const MARGIN = 45;
const MARK = { left: 9, width: 3 };
const LOGO = { width: 140, height: 28 };
const SIZES: Readonly<Record<Kind, number>> = { H1: 17, H2: 13, H3: 12, H4: 10, P: 10 };
const FOOT_SIZE = 8;
const FOOT_GAP = 5;
/** Of small print, in parts of its size: these letters are wide, and stand a little closer together. */
const SMALL = { P: 1, H2: 1.1, H1: 1.5, spacing: -0.03, line: 1.06, headingLine: 1.2, after: 0.06, before: 0.4 };
const COLUMN_GAP = 10;
/** A heading is not left alone at the foot of a page. */
const WITH_HEADING = 70;
const PARAGRAPH = { lineGap: 1.5, paragraphGap: 2 };
const INDENT = 6;
/** Where a PNG says how wide and how high it is. */
const PNG_WIDTH = 16;
const PNG_HEIGHT = 20;
/** Above and below a picture. */
const AROUND = 6;

/** The lightest that covers Latin, Greek, Cyrillic, Hebrew and Arabic; what is in none of them stands as a box (ADR 0099). */
const FONTS = {
  plain: 'dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf',
  bold: 'dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf',
} as const;

function newDocument({ title, language, size, madeAt, margin = MARGIN }: About): Doc {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- read when the first file is made: what only names a kind of text does not wait for it
  const Document = require('pdfkit') as typeof PDFDocument;
  const doc = new Document({
    size,
    margin,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language,
    bufferPages: true,
    info: { Title: seenText(title), CreationDate: new Date(madeAt), Producer: 'Surefoot', Creator: 'Surefoot' },
  });
  for (const [name, file] of Object.entries(FONTS)) doc.registerFont(name, require.resolve(file));
  return doc.font('plain');
}

const pictureHeight = ({ png, width }: Picture): number =>
  (png.readUInt32BE(PNG_HEIGHT) * width) / png.readUInt32BE(PNG_WIDTH);

/** A document that is written from top to bottom: the only place that knows the library for such files. */
export class Paper {
  private readonly doc: Doc;
  private readonly root: Element;
  private readonly written: Promise<Buffer>;
  private readonly margin: number;
  private underLogo = 0;

  constructor(about: About) {
    this.margin = about.margin ?? MARGIN;
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

  /** Begins a page where these have no room together on this one, with the picture among them. */
  together(texts: readonly (readonly [Kind, string])[], picture: Picture | null): void {
    const least = picture === null ? 0 : pictureHeight(picture) + AROUND;
    const all = texts.reduce((sum, [kind, text]) => sum + this.heightOf(kind, text), least);
    // What has no room on any page begins where it is.
    if (all <= this.doc.page.height - 2 * this.margin) this.keep(all);
  }

  /** A heading or a paragraph. */
  text(kind: Kind, text: string, bold = kind !== 'P'): void {
    const { doc } = this;
    if (kind !== 'P') this.keep(WITH_HEADING);
    if (kind !== 'P') doc.moveDown(kind === 'H4' ? 0.3 : 0.6);
    this.root.add(doc.struct(kind, {}, () => this.write(text, { bold, size: SIZES[kind] })));
  }

  /** One after the other, each with its mark before it: a bullet, or its number. */
  list(lines: readonly string[]): void {
    const { doc } = this;
    const list = doc.struct('L');
    for (const line of lines) {
      const body = doc.struct('LBody', {}, () => this.write(line, { indent: INDENT }));
      list.add(doc.struct('LI', {}, [body]));
    }
    this.root.add(list);
  }

  /** A picture, which stays whole; `says` is for those who do not see it. */
  picture(picture: Picture, says: string): void {
    const { doc } = this;
    const { png, width } = picture;
    const high = pictureHeight(picture);
    this.keep(high);
    const { y } = doc;
    const draw = (): void => void doc.image(png, this.margin, y + 3, { width });
    this.root.add(doc.struct('Figure', { alt: seenText(says) }, draw));
    doc.y = y + high + AROUND;
  }

  /** A line along the side of what is written meanwhile, as far as that stays on its page. */
  marked(colour: string, write: () => void): void {
    const { doc } = this;
    const from = doc.y;
    const page = this.pages;
    write();
    if (this.pages !== page) return;
    this.ornament(() => doc.rect(this.margin - MARK.left, from + 4, MARK.width, doc.y - from - 2).fill(colour));
    doc.fillColor('black');
  }

  /** A picture that says nothing by itself, such as a practice’s beside its name; the text goes on below it, or at its left. */
  logo(image: Uint8Array, side: 'left' | 'right'): void {
    const { doc } = this;
    const { y } = doc;
    const x = side === 'left' ? this.margin : doc.page.width - this.margin - LOGO.width;
    const how = { fit: [LOGO.width, LOGO.height] as [number, number], align: side };
    this.underLogo = y + LOGO.height + 4;
    this.ornament(() => doc.image(Buffer.from(image), x, y, how as object));
    doc.x = this.margin;
    doc.y = side === 'left' ? this.underLogo : y;
  }

  /** Goes on below the picture, if what stood at its left is not as high. */
  belowLogo(): void {
    this.doc.y = Math.max(this.doc.y, this.underLogo);
  }

  get pages(): number {
    return this.doc.bufferedPageRange().count;
  }

  /** Small print of so many points in so many columns, from here to the end of the page and on. */
  columns(blocks: readonly Block[], count: number, size: number): void {
    const { doc, margin } = this;
    const { width: wide, height } = doc.page;
    const width = (wide - 2 * margin - (count - 1) * COLUMN_GAP) / count;
    const lefts = Array.from({ length: count }, (_, column) => margin + column * (width + COLUMN_GAP));
    const frame = { lefts, width, top: doc.y, nextTop: margin, bottom: height - margin };
    const place = new Columns(frame, () => doc.continueOnNewPage());
    for (const block of blocks) this.block(block, place, { width, size });
    doc.x = margin;
    doc.y = place.y + SMALL.before * size;
  }

  /** The whole file, with the number of each page at its foot. */
  async finish(): Promise<Buffer> {
    const { doc } = this;
    const { count } = doc.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      doc.switchToPage(page);
      // Below the margin another page would be begun.
      doc.page.margins.bottom = 0;
      const y = doc.page.height - this.margin + FOOT_GAP;
      const words = `${page + 1} / ${count}`;
      this.ornament(() => doc.font('plain').fontSize(FOOT_SIZE).text(words, this.margin, y, { align: 'right' }));
    }
    this.root.end();
    doc.end();
    return this.written;
  }

  private block({ kind, runs }: Block, place: Columns, { width, size }: { width: number; size: number }): void {
    const { doc } = this;
    const isHeading = kind !== 'P';
    const letters = SMALL[kind] * size;
    const high = letters * (isHeading ? SMALL.headingLine : SMALL.line);
    const look = { lineBreak: false, characterSpacing: SMALL.spacing * size };
    const set = (bold = isHeading): Doc => doc.font(bold ? 'bold' : 'plain').fontSize(letters);
    const measure: Measure = ({ text, bold }) => set(bold).widthOfString(text, look);
    const seen = runs.map((run) => ({ bold: isHeading, ...run, text: seenText(run.text) }));
    // A heading is not left alone at the foot of a column.
    if (isHeading) place.keep(high + 3 * size);
    if (isHeading && !place.isAtTop) place.y += SMALL.before * size;
    const write = (): void => {
      for (const line of linesOf(seen, width, measure)) {
        place.keep(high);
        for (const { text, bold, x } of line) set(bold).text(text, place.left + x, place.y, look);
        place.y += high;
      }
    };
    this.root.add(doc.struct(kind, {}, write));
    place.y += SMALL.after * size;
  }

  private ornament(draw: () => unknown): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.doc.endMarkedContent();
  }

  /** A page is begun where so much has no room any more. */
  private keep(points: number): void {
    if (this.doc.y + points > this.doc.page.height - this.margin) this.doc.addPage();
  }

  private write(text: string, look: Look): void {
    const { bold = false, size = SIZES.P, indent = 0 } = look;
    this.doc
      .font(bold ? 'bold' : 'plain')
      .fontSize(size)
      .text(seenText(text), { ...PARAGRAPH, indent });
  }

  private heightOf(kind: Kind, text: string): number {
    const font = this.doc.font(kind === 'P' ? 'plain' : 'bold').fontSize(SIZES[kind]);
    return font.heightOfString(seenText(text), { ...PARAGRAPH, indent: INDENT }) + (kind === 'P' ? 0 : SIZES[kind]);
  }
}
