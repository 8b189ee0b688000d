import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PATHS } from '../../src/channels/slack/routes';
import { realCore } from '../channels/support/real-core';
import { bearer, call, Chat } from '../channels/support/rest-client';
import { SECRET, signed } from '../channels/support/slack-person';
import { startTestServer, type TestServer } from '../channels/support/test-server';
import type { Chance } from './chance';
import { mutated, mutatedJson, mutatedText, oddText } from './mutate';
import { isBehindLink, type RecordKinds, startRecordKinds } from './records';
import { bytesOf, header, headersOf, oddHeaders, type Request } from './requests';
import * as samples from './samples';
import { type Target, Unexpected } from './target';
import { Wire } from './wire';

/** An answer that the Bot Framework itself gives to an invoke that nobody knows. */
const DELIBERATE = [501];
/** Inputs to one chat, before another is begun: it should neither grow for ever nor stay at its beginning. */
const ONE_CHAT = 300;
/** pino’s number for an error. */
const ERROR = 50;

/** Slack and Azure, as far as they are called: whatever it is, it is taken. */
async function startOutside(): Promise<{ address: string; stop: () => Promise<void> }> {
  const server = createServer((request, response) => {
    request.resume();
    response.setHeader('content-type', 'application/json');
    response.end('{"ok":true,"ts":"1.1","id":"1","channel":{"id":"D-U1"},"messages":[]}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop };
}

/** The server as it runs, with every channel on, and inputs that go into it as bytes. */
export class OverSockets {
  private chat: { made: Promise<Chat>; left: number } | null = null;

  private constructor(
    private readonly server: TestServer,
    private readonly outside: Awaited<ReturnType<typeof startOutside>>,
    private readonly records: RecordKinds,
  ) {}

  static async start(): Promise<OverSockets> {
    const outside = await startOutside();
    const env = {
      ALLOW_UNAUTHENTICATED_BOT: 'true',
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_BOT_TOKEN: 'xoxb-fuzz',
      TOKENS_PER_MINUTE: '100000',
      TRUSTED_PROXIES: '1',
    };
    const records = await startRecordKinds();
    const { folder, routes } = records;
    const slackApiUrl = `${outside.address}/api/`;
    const server = await startTestServer({ core: realCore, env, slackApiUrl, folder, routes });
    return new OverSockets(server, outside, records);
  }

  get targets(): readonly Target[] {
    const target = (name: string, share: number, run: (chance: Chance) => Promise<void>): Target => ({
      name,
      share,
      overSocket: true,
      run,
    });
    return [
      target('HTTP: paths, headers, bodies', 60_000, (chance) => this.request(chance)),
      target('Bot Framework over HTTP', 12_000, (chance) => this.bot(chance)),
      target('Slack over HTTP, signed', 12_000, (chance) => this.slack(chance)),
      target('web sockets: openings and frames', 15_000, (chance) => this.webSocket(chance)),
      ...Object.entries(this.records.kinds).map(([name, make]) =>
        target(name, 15_000, async (chance) => this.ofRecords(chance, await make(chance))),
      ),
    ];
  }

  async stop(): Promise<void> {
    await this.server.stop();
    await this.records.stop();
    await this.outside.stop();
  }

  private async talk(): Promise<Chat> {
    if (this.chat === null || this.chat.left === 0)
      this.chat = { made: Chat.open(this.server.address), left: ONE_CHAT };
    this.chat.left -= 1;
    return this.chat.made;
  }

  private async request(chance: Chance): Promise<void> {
    const chat = await this.talk();
    const base = '/v3/directline';
    const one = `${base}/conversations/${chat.id}`;
    const paths = [
      ...[
        `${one}/activities`,
        `${one}/activities`,
        `${one}/activities?watermark=3`,
        one,
        `${one}/held`,
        `${one}/upload`,
      ],
      ...[`${base}/tokens/generate`, `${base}/tokens/refresh`, `${base}/tokens/resume`, `${base}/conversations`],
      ...['/', '/chat?place=GB', '/health', '/livez', '/readyz', '/metrics', '/widget.js?v=1', '/atlas'],
    ];
    const path = chance.pick(paths);
    await this.sent(chance, {
      method: chance.in100(90)
        ? chance.pick(['GET', 'POST', 'POST', 'POST'])
        : chance.pick(['PUT', 'HEAD', 'OPTIONS', 'TRACE', oddText(chance)]),
      path: chance.in100(25) ? header(mutatedText(chance, path)) : path,
      headers: {
        'Content-Type': chance.in100(95) ? 'application/json' : header(oddText(chance)),
        Authorization: chance.in100(85) ? `Bearer ${chat.token}` : header(mutatedText(chance, `Bearer ${chat.token}`)),
        ...oddHeaders(chance),
      },
      body: mutatedJson(chance, { ...samples.ACTIVITY, text: chance.pick(samples.SAID), place: 'GB', language: 'en' }),
    });
  }

  private async bot(chance: Chance): Promise<void> {
    const like = chance.pick([
      samples.TEAMS_MESSAGE,
      samples.TEAMS_MESSAGE,
      samples.TEAMS_PRESS,
      samples.TEAMS_INSTALL,
    ]);
    const answered = chance.in100(80) ? {} : { deliveryMode: 'normal', serviceUrl: `${this.outside.address}/` };
    const conversation = { ...like.conversation, id: `a:person-${chance.below(400)}` };
    const activity = { ...like, ...answered, conversation, id: `id-${chance.below(1e9)}` };
    const headers = { 'Content-Type': 'application/json', ...oddHeaders(chance) };
    await this.sent(chance, { method: 'POST', path: '/api/messages', headers, body: mutatedJson(chance, activity) });
  }

  private async slack(chance: Chance): Promise<void> {
    const event = { ...samples.SLACK_EVENT, event_id: `Ev${chance.below(1e9)}` };
    // What was changed may be no object of texts any more, and a form is nothing else.
    const form = (fields: unknown): string =>
      new URLSearchParams(
        Object.entries(Object(fields) as object).map(([name, value]) => [name, String(value)]),
      ).toString();
    const [path, body] = chance.pick([
      () => [PATHS.events, mutatedJson(chance, event)] as const,
      () => [PATHS.interactions, form({ payload: mutatedJson(chance, samples.SLACK_PRESS) })] as const,
      () => [PATHS.commands, form(mutated(chance, samples.SLACK_COMMAND))] as const,
      () => [PATHS.interactions, mutatedText(chance, form({ payload: JSON.stringify(samples.SLACK_PRESS) }))] as const,
    ])();
    const headers = chance.in100(95) ? signed(body, Date.now()) : { 'X-Slack-Signature': header(oddText(chance)) };
    await this.sent(chance, { method: 'POST', path, headers, body });
  }

  private async sent(chance: Chance, request: Request): Promise<void> {
    const wire = await Wire.open(this.server.address);
    await wire.over(bytesOf(chance, request));
    this.check(wire, request.path);
  }

  /** Whoever is refused behind a private link has a page that says what to do, whatever they sent. */
  private async ofRecords(chance: Chance, request: Request): Promise<void> {
    const wire = await Wire.open(this.server.address);
    const bytes = bytesOf(chance, request);
    await wire.over(bytes);
    this.check(wire, request.path);
    const isThere = isBehindLink(request.path) && bytes.includes(`${request.method} ${request.path} HTTP/1.1\r\n`);
    if (isThere && wire.first.includes('{"error"')) throw new Unexpected(`JSON at ${request.path.slice(0, 80)}`);
  }

  private async webSocket(chance: Chance): Promise<void> {
    const chat = await this.talk();
    const { body } = await call(chat.url, { headers: bearer(chat.token) });
    const { pathname, search } = new URL(body.streamUrl);
    const opening = `GET ${pathname}${search} HTTP/1.1\r\n${headersOf({
      Host: 'a',
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==',
      'Sec-WebSocket-Extensions': chance.pick(['permessage-deflate', 'x', header(oddText(chance))]),
    })}\r\n`;
    const wire = await Wire.open(this.server.address);
    wire.send(chance.in100(80) ? opening : mutatedText(chance, opening).slice(0, 8_000));
    const frames = Array.from({ length: 1 + chance.below(8) }, () => frame(chance));
    await wire.over(Buffer.concat(frames));
    this.check(wire, 'a web socket');
  }

  private check(wire: Wire, where: string): void {
    const failed = wire.statuses.filter((status) => status >= 500 && !DELIBERATE.includes(status));
    if (failed.length > 0) throw new Unexpected(`${where.slice(0, 80)} was answered ${failed.join(', ')}`);
    const errors = this.server.log.filter((line) => (JSON.parse(line) as { level: number }).level >= ERROR);
    this.server.log.length = 0;
    if (errors.length > 0) throw new Unexpected(`the log has an error: ${errors.join('')}`);
  }
}

/** A frame as a client sends it, with what it says of itself changed as it comes. */
function frame(chance: Chance): Buffer {
  const payload = chance.in100(50) ? Buffer.from(oddText(chance)) : chance.bytes(300);
  const opcode = chance.pick([0, 1, 1, 2, 8, 9, 10, 3, 15]);
  const first = (chance.in100(80) ? 0x80 : 0) | (chance.in100(10) ? 0x70 : 0) | opcode;
  const length = chance.in100(85) ? payload.length : chance.below(70_000);
  const sizes = length < 126 ? [length] : [126, (length >> 8) & 0xff, length & 0xff];
  const odd = chance.in100(5) ? [127, 255, 255, 255, 255, 255, 255, 255, 255] : sizes;
  const masked = chance.in100(90) ? 0x80 : 0;
  const head = Buffer.from([first, (odd[0] ?? 0) | masked, ...odd.slice(1), ...(masked ? [0, 0, 0, 0] : [])]);
  return Buffer.concat([head, payload]);
}
