import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Answer, Route } from '../../src/http/route';

/** Web Chat styles itself by style elements, so its page cannot have our own policy. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self' data: blob:",
  'worker-src blob:',
].join('; ');

const PAGE = `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Web Chat</title>
    <style>html, body, #webchat { height: 100%; margin: 0 }</style>
    <script src="/webchat-test/webchat.js" defer></script>
    <script src="/webchat-test/start.js" defer></script>
  </head>
  <body><div id="webchat" role="main"></div></body>
</html>`;

/** As Microsoft’s own samples start it; a conversation in this tab is carried on after a reload. */
const START = `
(async () => {
  const domain = location.origin + '/v3/directline';
  const post = async (path, token) => {
    const headers = token ? { Authorization: 'Bearer ' + token } : {};
    return (await fetch(domain + path, { method: 'POST', headers })).json();
  };
  const kept = JSON.parse(sessionStorage.getItem('chat') || 'null');
  const { token, conversationId } = kept || (await post('/tokens/generate'));
  sessionStorage.setItem('chat', JSON.stringify({ token, conversationId }));
  const directLine = WebChat.createDirectLine(
    kept ? { domain, token, conversationId, webSocket: true, watermark: '0' } : { domain, token },
  );
  window.directLine = directLine;
  WebChat.renderWebChat({ directLine, userID: 'me', locale: 'en-GB' }, document.getElementById('webchat'));
})();
`;

/** Web Chat’s one script, as its own documentation embeds it. */
function webChatScript(root: string): Buffer {
  const file = path.join(root, 'test/webchat/node_modules/botframework-webchat/dist/webchat.js');
  if (!fs.existsSync(file)) throw new Error(`${file} is missing. Run npm run test:webchat, which installs it.`);
  return fs.readFileSync(file);
}

const served = (at: string, type: string, content: Buffer): Route => {
  const body = gzipSync(content, { level: 9 });
  const headers = { 'Content-Type': type, 'Content-Encoding': 'gzip', 'Content-Security-Policy': POLICY };
  return { method: 'get', path: at, handle: async (): Promise<Answer> => ({ status: 200, body, headers }) };
};

/** `/webchat-test`: Bot Framework Web Chat on our Direct Line. Only tests serve it. */
export const webChatRoutes = (root: string): readonly Route[] => [
  served('/webchat-test', 'text/html; charset=utf-8', Buffer.from(PAGE)),
  served('/webchat-test/start.js', 'text/javascript; charset=utf-8', Buffer.from(START)),
  served('/webchat-test/webchat.js', 'text/javascript; charset=utf-8', webChatScript(root)),
];
