import type { Engine } from '../../dialogs/engine';
import type { Reading } from '../../dialogs/read/reading';
import type { Knowledge, Urgency } from '../../knowledge/model';
import type { Fault } from '../http/http-error';
import type { ToRead } from './shapes';

type Read = Omit<Reading, 'dangers' | 'findings'> & {
  readonly findings: readonly Omit<Reading['findings'][number], 'evidence'>[];
  /** Each with the urgency of its red flag, and the closed question that settles it. */
  readonly dangers: readonly (Reading['dangers'][number] & { readonly urgency: Urgency; readonly ask: string })[];
};

type Open = NonNullable<Parameters<Engine['read']>[1]>;

function openFor({ questions }: Knowledge, { question: id = '', item, forAnother }: ToRead): Open | Fault {
  const question = Object.hasOwn(questions, id) ? questions[id] : undefined;
  if (question === undefined) return { pointer: '/question', allowed: 'an id of a question: see GET /v1/questions' };
  if (item === undefined) return { question, forAnother };
  if (question.options.some((option) => option.id === item)) return { question, forAnother, item };
  return { pointer: '/item', allowed: 'an option of this question' };
}

/** What we understand of one text. Words may raise an urgency, and never clear one. */
export function read(engine: Engine, given: ToRead): { read: Read } | { faults: readonly Fault[] } {
  const { redFlags } = engine.knowledge;
  const open = given.question === undefined && given.item === undefined ? null : openFor(engine.knowledge, given);
  if (open !== null && 'pointer' in open) return { faults: [open] };
  const reading = engine.read(given.text, open);
  const dangers = reading.dangers.flatMap((danger) => {
    const flag = redFlags[danger.redFlag];
    return flag === undefined ? [] : [{ ...danger, urgency: flag.urgency, ask: flag.ask }];
  });
  const findings = reading.findings.map(({ evidence: _evidence, ...finding }) => finding);
  return { read: { ...reading, findings, dangers } };
}
