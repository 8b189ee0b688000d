import type { Answer, Route } from '../../src/http/route';

const HEAD = '<meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" />';

const EMPTY = `<!doctype html><html lang="en"><head>${HEAD}<title>Empty</title></head>
<body><label>Type here <input id="box" /></label></body></html>`;

/** As a practice would embed it. */
const HOST = `<!doctype html><html lang="en"><head>${HEAD}<title>A practice</title>
<script src="/widget.js" defer></script></head><body><h1>A practice</h1></body></html>`;

/** No inline script and no inline style: what a careful site allows. */
const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'";

const page = (path: string, html: string): Route => {
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY };
  return {
    method: 'get',
    path,
    handle: async (): Promise<Answer> => ({ status: 200, body: Buffer.from(html), headers }),
  };
};

/** What the widget is measured on, and the empty page beside it. */
export const speedRoutes: readonly Route[] = [page('/speed/empty', EMPTY), page('/speed/host', HOST)];
