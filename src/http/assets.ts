import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Answer, Asked, Route } from './route';
import { PAGE_POLICY } from './security-headers';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
};

/** The page or the widget has not been built. */
export class AssetError extends Error {
  readonly code = 'assets-missing';
}

/** One file of the page, in memory, compressed beforehand. */
export interface Asset {
  /** Where it is served: `/`, `/atlas`, `/widget.js`, `/page.css`; an address without an ending is a page. */
  readonly path: string;
  readonly content: Buffer;
}

function readAsset(file: string, served: string): Asset {
  try {
    return { path: served, content: fs.readFileSync(file) };
  } catch {
    throw new AssetError(`${file} is missing. Run npm run build.`);
  }
}

/** The page with all files beside it, and the widget. Throws an AssetError if one of the two is missing. */
export function readAssets(root: string): Asset[] {
  const folder = path.join(root, 'src/widget/page');
  const index = readAsset(path.join(folder, 'index.html'), '/');
  const beside = fs.readdirSync(folder).filter((name) => name !== 'index.html' && path.extname(name) in TYPES);
  return [
    index,
    readAsset(path.join(root, 'dist/widget.js'), '/widget.js'),
    readAsset(path.join(root, 'src/atlas/atlas.css'), '/atlas.css'),
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
  ...(served === '/widget.js' && { 'Cross-Origin-Resource-Policy': 'cross-origin' }),
});

/** Serves one file from memory. */
export function assetRoute({ path: served, content }: Asset): Route {
  const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  const headers = headersOf(served, etag);
  const bodies = { br: brotliCompressSync(content), gzip: gzipSync(content, { level: 9 }) };
  const handle = async ({ headers: asked }: Asked): Promise<Answer> => {
    if (asked['if-none-match']?.includes(etag)) return { status: 304, headers };
    const encoding = encodingFor(asked['accept-encoding'] ?? '');
    if (encoding === null) return { status: 200, body: content, headers };
    return { status: 200, body: bodies[encoding], headers: { ...headers, 'Content-Encoding': encoding } };
  };
  return { method: 'get', path: served, handle };
}
