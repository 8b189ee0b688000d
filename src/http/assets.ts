import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { NO_NUMBERS, withNumber, type Numbers } from './page-numbers';
import type { Answer, Asked, Route } from './route';
import { PAGE_POLICY } from './security-headers';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
};

/** The page or the widget has not been built. */
export class AssetError extends Error {
  readonly code = 'assets-missing';
}

/** One file of the page, in memory. */
export interface Asset {
  /** Where it is served: `/`, `/atlas`, `/widget.js`, `/page.css`; an address without an ending is a page. */
  readonly path: string;
  readonly content: Buffer;
  /** Of a page that differs by `?place=`: what it says there. */
  readonly byPlace?: ReadonlyMap<string, Buffer>;
}

function readAsset(file: string, served: string): Asset {
  try {
    return { path: served, content: fs.readFileSync(file) };
  } catch {
    throw new AssetError(`${file} is missing. Run npm run build.`);
  }
}

/** A page, also as a link in a text message, and what every site loads: the widget, and its panels when it is opened. */
const PAGES = ['/', '/chat'];
function pageWith(page: Asset, { own, byPlace }: Numbers): Asset {
  const everywhere = [...byPlace].map(([place, number]) => [place, withNumber(page.content, number)] as const);
  return { path: page.path, content: withNumber(page.content, own), byPlace: new Map(everywhere) };
}

const WIDGET = /^(widget|(panel|result|guide|session)\.[\w-]+)\.js$/;

function readWidget(folder: string): Asset[] {
  const built = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => WIDGET.test(name)) : [];
  // Named even if it is not there, so that the error says which file that is.
  const names = new Set(['widget.js', 'panel.en.js', 'result.en.js', 'guide.en.js', 'session.en.js', ...built]);
  return [...names].map((name) => readAsset(path.join(folder, name), `/${name}`));
}

/** The page with all files beside it, and the widget. Throws an AssetError if one of the two is missing. */
export function readAssets(root: string, numbers = NO_NUMBERS): Asset[] {
  const folder = path.join(root, 'src/widget/page');
  const pages = PAGES.map((served) => pageWith(readAsset(path.join(folder, 'index.html'), served), numbers));
  const beside = fs.readdirSync(folder).filter((name) => name !== 'index.html' && path.extname(name) in TYPES);
  return [
    ...pages,
    ...readWidget(path.join(root, 'dist')),
    readAsset(path.join(root, 'src/atlas/atlas.css'), '/atlas.css'),
    readAsset(path.join(root, 'src/records/sheet.css'), '/sheet.css'),
    readAsset(path.join(root, 'src/records/check-in/check-in.css'), '/check-in.css'),
    readAsset(path.join(root, 'src/records/hand-over/hand-over.css'), '/hand-over.css'),
    ...beside.map((name) => readAsset(path.join(folder, name), `/${name}`)),
  ];
}

/** The best encoding the caller takes: `br`, `gzip`, or none. */
function encodingFor(accepted: string): 'br' | 'gzip' | null {
  const taken = accepted.split(',').filter((one) => !/;\s*q=0(\.0*)?\s*$/.test(one));
  const names = taken.map((one) => one.split(';')[0]?.trim().toLowerCase());
  if (names.includes('br')) return 'br';
  return names.includes('gzip') ? 'gzip' : null;
}

const isPage = (served: string): boolean => path.extname(served) === '';

/** Embedding sites load the script from elsewhere; everything else is for our own page. */
const headersOf = (served: string, etag: string): Record<string, string> => ({
  'Content-Type': TYPES[isPage(served) ? '.html' : path.extname(served)] ?? 'application/octet-stream',
  'Cache-Control': 'no-cache',
  ETag: etag,
  Vary: 'Accept-Encoding',
  ...(isPage(served) && { 'Content-Security-Policy': PAGE_POLICY }),
  ...(WIDGET.test(served.slice(1)) && { 'Cross-Origin-Resource-Policy': 'cross-origin' }),
});

/** Compressed when it is first asked for, beside what the server does, and once: at the start it would keep patients waiting. */
function compressedOnce(compress: (content: Buffer) => Promise<Buffer>, content: Buffer): () => Promise<Buffer> {
  let done: Promise<Buffer> | undefined;
  return () => (done ??= compress(content));
}

const brotliOf = promisify<Buffer, Buffer>(brotliCompress);
const gzipOf = (content: Buffer): Promise<Buffer> => promisify(gzip)(content, { level: 9 });

const A_YEAR = 'public, max-age=31536000, immutable';
/** Letters of the hash that stand for a version: as many as the build puts into the address of a panel. */
const VERSION_LENGTH = 10;

/**
 * One file from memory. Asked for by `?v=` and exactly its version it may be kept for good; asked for by another,
 * from a page that was open before an update, it is the newest, and kept by nobody.
 */
function handlerOf({ path: served, content }: Asset): Route['handle'] {
  const hash = createHash('sha256').update(content).digest('base64url');
  const etag = `"${hash.slice(0, 22)}"`;
  const unversioned = headersOf(served, etag);
  const bodies = { br: compressedOnce(brotliOf, content), gzip: compressedOnce(gzipOf, content) };
  return async ({ headers: asked, query }: Asked): Promise<Answer> => {
    const kept = query.get('v') === hash.slice(0, VERSION_LENGTH) && { 'Cache-Control': A_YEAR };
    const headers = { ...unversioned, ...kept };
    if (asked['if-none-match']?.includes(etag)) return { status: 304, headers };
    const encoding = encodingFor(asked['accept-encoding'] ?? '');
    if (encoding === null) return { status: 200, body: content, headers };
    return { status: 200, body: await bodies[encoding](), headers: { ...headers, 'Content-Encoding': encoding } };
  };
}

/** Serves one file; of a page the one that belongs to the country asked for. What each needs is made when it is asked for. */
export function assetRoute({ path: served, content, byPlace = new Map<string, Buffer>() }: Asset): Route {
  const made = new Map<Buffer, Route['handle']>();
  const handlerFor = (wanted: Buffer): Route['handle'] => {
    const handle = made.get(wanted) ?? handlerOf({ path: served, content: wanted });
    made.set(wanted, handle);
    return handle;
  };
  const contentFor = ({ query }: Asked) => byPlace.get((query.get('place') ?? '').toLowerCase()) ?? content;
  return { method: 'get', path: served, handle: (asked) => handlerFor(contentFor(asked))(asked) };
}
