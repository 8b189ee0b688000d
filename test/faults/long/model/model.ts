import type { Core } from '../../../../src/conversation/core';
import type { Reply } from '../../../../dialogs/reply/reply';
import type { Input, Session } from '../../../../dialogs/session';

/** One entry of the log: the patient’s own, by its message id, or a reply. */
export type Line = { readonly own: string } | { readonly reply: Reply };

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** All that the server promises about one conversation: what a patient who is told everything once, in order, would see. */
export class Model {
  readonly log: Line[] = [];
  private readonly places = new Map<string, number>();
  private session: Session;
  private over = false;

  constructor(private readonly core: Core) {
    this.session = plain(core.newSession());
  }

  get isForgotten(): boolean {
    return this.over;
  }

  /** The question that is open. */
  get open() {
    return this.log.flatMap((line) => ('reply' in line && line.reply.kind === 'ask' ? [line.reply] : [])).at(-1);
  }

  greet(): void {
    if (this.log.length === 0) this.take({ kind: 'opened' });
  }

  /** The number of the patient’s own entry, or null where the conversation is forgotten. */
  receive(id: string, input: Input): number | null {
    if (this.over) return null;
    this.greet();
    const place = this.places.get(id) ?? this.log.length;
    if (place < this.log.length) return place;
    this.places.set(id, place);
    this.log.push({ own: id });
    this.take(input);
    return place;
  }

  private take(input: Input): void {
    const turn = plain(this.core.takeTurn(this.session, input));
    this.session = turn.session;
    this.over = turn.forget === true;
    this.log.push(...turn.replies.map((reply) => ({ reply })));
  }
}
