import { ConversationError } from '../../conversation/conversation-error';
import { HttpError } from '../../http/http-error';
import { callerNetwork } from '../../http/address';
import { PREFLIGHT_HEADERS } from '../../http/origins';
import type { Answer, Asked, Route } from '../../http/route';
import { PROGRAMME } from '../../records/programme-routes';
import type { DirectLine } from './direct-line';
import { readActivity } from './incoming';
import { activitySet } from './line';
import { activityId } from './render';
import { socketBase } from './service-address';
import { readUser, readWanted } from './token-request';
import type { Claims } from './tokens';
import { readWatermark } from './watermark';

export const BASE = '/v3/directline';
/** Room for far more than a text may be, so that who pastes too much is told so in the chat, as on other channels. */
const MOST_ACTIVITY_BYTES = 256 * 1024;
const MOST_TOKEN_BYTES = 8 * 1024;

const ok = (body: object, status = 200): Answer => ({ status, body });

const conversationOf = (asked: Asked): string => asked.params['conversation'] ?? '';

/** The answer to every call that hands out a token. */
function granted(line: DirectLine, claims: Claims): object {
  const { tokens } = line;
  const resume = tokens.resume(claims);
  return {
    conversationId: claims.conversation,
    token: tokens.talk(claims),
    expires_in: tokens.talkSeconds,
    programme: `${PROGRAMME}/${line.linkTo(claims.conversation)}`,
    ...(resume !== null && { resume_token: resume, resume_seconds: tokens.resumeSeconds }),
  };
}

function joined(line: DirectLine, asked: Asked, claims: Claims): object {
  const path = `${BASE}/conversations/${claims.conversation}/stream`;
  const query = `watermark=${readWatermark(asked.query)}&t=${line.tokens.stream(claims)}`;
  const streamUrl = `${socketBase(asked.headers, line.options.publicUrl)}${path}?${query}`;
  return { ...granted(line, claims), streamUrl };
}

const TOO_MANY = {
  tokens: 'Too many chats from your address.',
  messages: 'Too many messages of this chat at once. Send it again in a moment.',
  requests: 'Too many calls from your address.',
};

/** What anybody may do is counted. Throws when it is too often. */
async function limit(line: DirectLine, what: keyof typeof TOO_MANY, caller: string): Promise<void> {
  const wait = await line.limits[what].secondsToWait(caller);
  if (wait > 0) throw new HttpError('too-many-requests', TOO_MANY[what], { 'Retry-After': String(wait) });
}

async function generate(line: DirectLine, asked: Asked): Promise<Answer> {
  await limit(line, 'tokens', callerNetwork(asked.address));
  const user = readUser(asked.body) ?? `dl_${line.options.newId()}`;
  return ok(granted(line, { conversation: line.options.newId(), user, wanted: readWanted(asked.body, line.core) }));
}

async function refresh(line: DirectLine, asked: Asked): Promise<Answer> {
  return ok(granted(line, line.tokens.read(asked.headers.authorization)));
}

async function resume(line: DirectLine, asked: Asked): Promise<Answer> {
  await limit(line, 'tokens', callerNetwork(asked.address));
  const claims = line.tokens.readResume(asked.headers.authorization);
  await line.conversations.read(claims.conversation, Number.MAX_SAFE_INTEGER);
  return ok(granted(line, claims));
}

async function start(line: DirectLine, asked: Asked): Promise<Answer> {
  const claims = line.tokens.read(asked.headers.authorization);
  // Not begun anew under the same token: whoever holds that is told what happened.
  if (await line.conversations.isForgotten(claims.conversation)) throw new ConversationError('conversation-forgotten');
  const made = await line.conversations.begin(claims.conversation, claims.wanted);
  return ok(joined(line, asked, claims), made ? 201 : 200);
}

async function reconnect(line: DirectLine, asked: Asked): Promise<Answer> {
  const claims = line.tokens.readFor(conversationOf(asked), asked.headers.authorization);
  await line.conversations.read(claims.conversation, Number.MAX_SAFE_INTEGER);
  return ok(joined(line, asked, claims));
}

async function activities(line: DirectLine, asked: Asked): Promise<Answer> {
  const { conversation } = line.tokens.readFor(conversationOf(asked), asked.headers.authorization);
  const from = readWatermark(asked.query);
  const read = () => line.conversations.read(conversation, from);
  let { entries, next } = await read();
  if (next === 0) {
    await line.conversations.greet(conversation);
    ({ entries, next } = await read());
  }
  return ok(activitySet(entries, next));
}

async function post(line: DirectLine, asked: Asked): Promise<Answer> {
  const { conversation, user } = line.tokens.readFor(conversationOf(asked), asked.headers.authorization);
  const incoming = readActivity(asked.body, user);
  await limit(line, 'messages', conversation);
  if (incoming.kind === 'message') {
    const [own] = await line.conversations.receive(conversation, incoming.message);
    return ok({ id: activityId(conversation, own?.seq ?? 0) });
  }
  if (incoming.kind === 'opened') await line.conversations.greet(conversation);
  // Not stored, so it has no number of its own in the log.
  return ok({ id: `${conversation}|${line.options.newId()}` });
}

async function upload(line: DirectLine, asked: Asked): Promise<Answer> {
  line.tokens.readFor(conversationOf(asked), asked.headers.authorization);
  throw new HttpError('uploads-refused', 'Pictures and files are not taken. Post a message with text.');
}

/** A copy of all that is kept, to be saved by whoever holds the token of the chat. */
async function held(line: DirectLine, asked: Asked): Promise<Answer> {
  const { conversation } = line.tokens.readFor(conversationOf(asked), asked.headers.authorization);
  const headers = { 'Content-Disposition': 'attachment; filename="what-is-held.json"', 'Cache-Control': 'no-store' };
  return { ...ok({ ...(await line.conversations.held(conversation)), keptDays: line.options.retentionDays }), headers };
}

type Handler = (line: DirectLine, asked: Asked) => Promise<Answer>;

const preflight = async (): Promise<Answer> => ({ status: 204, headers: PREFLIGHT_HEADERS });

/** Direct Line’s REST calls. */
export function directLineRoutes(line: DirectLine): Route[] {
  const one = `${BASE}/conversations/:conversation`;
  const counted = (handler: Handler) => async (asked: Asked) => {
    await limit(line, 'requests', callerNetwork(asked.address));
    return handler(line, asked);
  };
  const get = (path: string, handler: Handler): Route => ({ method: 'get', path, handle: counted(handler) });
  const take = (path: string, maxBody: number, handler: Handler): Route => ({
    method: 'post',
    path,
    maxBody,
    handle: counted(handler),
  });
  const routes = [
    take(`${BASE}/tokens/generate`, MOST_TOKEN_BYTES, generate),
    take(`${BASE}/tokens/refresh`, MOST_TOKEN_BYTES, refresh),
    take(`${BASE}/tokens/resume`, MOST_TOKEN_BYTES, resume),
    take(`${BASE}/conversations`, MOST_TOKEN_BYTES, start),
    get(one, reconnect),
    get(`${one}/activities`, activities),
    get(`${one}/held`, held),
    take(`${one}/activities`, MOST_ACTIVITY_BYTES, post),
    { method: 'post', path: `${one}/upload`, handle: counted(upload) } as const,
  ];
  const paths = new Set(routes.map(({ path }) => path));
  return [...routes, ...[...paths].map((path): Route => ({ method: 'opts', path, handle: preflight }))];
}
