import type { Core } from '../conversation/core';
import type { Store } from '../store/store';
import { currentSpan } from './current-span';
import { spanned, spannedAtOnce } from './spanned';
import type { SpanFacts, Tracing } from './span';

/** The same dialogue, whose turns are spans. */
export const tracedCore = (core: Core, tracing: Tracing): Core =>
  // Not a copy: what the core is of may change while it serves.
  Object.assign(Object.create(core) as Core, { takeTurn: turnOf(core, tracing) });

const turnOf =
  (core: Core, tracing: Tracing): Core['takeTurn'] =>
  (session, input) => {
    const facts = { 'surefoot.input': input.kind, 'surefoot.knowledge': core.knowledgeHash };
    return spannedAtOnce(tracing, { name: 'turn', kind: 'internal', parent: currentSpan(), facts }, (span) => {
      const turn = core.takeTurn(session, input);
      span.add({ 'surefoot.outcome': turn.forget ? 'forget' : 'taken' });
      return turn;
    });
  };

/** Calls whose first argument is a conversation, or has one. Of the others it may be a code or a name. */
const OF_A_CONVERSATION: ReadonlySet<string> = new Set([
  ...['begin', 'load', 'save', 'entriesFrom', 'forget', 'forgotten', 'claimLetter', 'span'],
  ...['planCheckIns', 'checkIns', 'answerCheckIn', 'tellLate', 'lateTold'],
]);

/** They take as long as the process runs, or are its end. */
const UNTRACED: ReadonlySet<string> = new Set(['watch', 'close']);

/** How the store names it: the channel, a colon, and the channel’s own name for it, which is what the log hashes too. */
function conversationFacts(tracing: Tracing, first: unknown): SpanFacts {
  const named = typeof first === 'string' ? first : (first as { conversation: string }).conversation;
  const colon = named.indexOf(':');
  return {
    'surefoot.channel': named.slice(0, Math.max(0, colon)),
    'surefoot.conversation': tracing.mark(named.slice(colon + 1)),
  };
}

/** The same store, whose calls are spans as far as they are part of something: what upkeep does by itself is not. */
export function tracedStore(store: Store, tracing: Tracing, system: 'sqlite' | 'postgresql'): Store {
  const traced = (name: string, args: readonly unknown[], call: () => unknown): unknown => {
    const parent = currentSpan();
    if (parent === null) return call();
    const facts = {
      'db.system.name': system,
      'db.operation.name': name,
      ...(OF_A_CONVERSATION.has(name) && conversationFacts(tracing, args[0])),
    };
    return spanned(tracing, { name: `store ${name}`, kind: 'client', parent, facts }, async () => call());
  };
  return new Proxy(store, {
    get: (target, property) => {
      const name = String(property);
      const value: unknown = Reflect.get(target, property, target);
      if (typeof value !== 'function') return value;
      const call = (...args: unknown[]): unknown => Reflect.apply(value, target, args);
      return UNTRACED.has(name) ? call : (...args: unknown[]) => traced(name, args, () => call(...args));
    },
  });
}
