import type { Reply } from '../../dialogs/reply/reply';
import { plainText } from '../../src/channels/plain-text';
import { asks, type Catalogue, factsIn } from './catalogue';
import type { Channel, Line, Shown } from './channel';
import type { Act, Turn } from './script';
import { flat } from './words';

/** Where a channel first does something else than the dialogue. */
export interface Difference {
  readonly channel: string;
  readonly patient: string;
  /** 0 is the greeting. */
  readonly step: number;
  /** What the patient did. */
  readonly act: string;
  readonly words: string;
}

export interface Scripted {
  readonly name: string;
  readonly turns: readonly Turn[];
}

const told = (replies: readonly Reply[], catalogue: Catalogue): string[] =>
  replies.flatMap((reply) =>
    factsIn(
      plainText(reply, () => true),
      catalogue,
    ),
  );

/** What a message tells, which must be the same in each of its forms, and what its buttons answer. */
function read({ forms, buttonsOf }: Shown, catalogue: Catalogue): readonly string[] {
  const [first = [], ...others] = forms.map((form) => factsIn(form, catalogue));
  const odd = others.find((facts) => facts.join('\n') !== first.join('\n'));
  const asked = buttonsOf === undefined ? null : asks(buttonsOf.question, buttonsOf.item);
  return [
    ...first,
    ...(odd === undefined ? [] : [`says in another form: ${odd.join('; ')}`]),
    ...(asked === null || first.includes(asked) ? [] : [`has buttons that answer another question: ${asked}`]),
  ];
}

/** Every piece of words that must be readable. On a scale the numbers stand for the options. */
function piecesOf(reply: Reply): readonly string[] {
  switch (reply.kind) {
    case 'say':
      return [reply.text];
    case 'ask':
      return [reply.prompt, reply.help ?? '', ...(reply.scale ? [] : reply.options.map(({ label }) => label))];
    case 'summary':
      return [reply.title, ...reply.rows.flatMap(({ title, answer }) => [title, answer])];
    case 'advice':
      return [reply.heading, ...reply.sections.flatMap(({ title, lines }) => [title, ...lines])];
    case 'exercise':
      return [
        ...[reply.name, reply.purpose, ...reply.steps, reply.dosage],
        ...reply.sections.flatMap(({ title, lines }) => [title, ...lines]),
      ];
  }
}

const missingIn = (reply: Reply, { forms }: Shown): string[] =>
  forms.flatMap((form) => {
    const whole = flat(form);
    return piecesOf(reply).filter((piece) => !whole.includes(flat(piece)));
  });

/** The first thing that differs in one turn; null if nothing does. */
function differenceIn({ replies }: Turn, shown: readonly Shown[], catalogue: Catalogue): string | null {
  const wanted = told(replies, catalogue);
  const seen = shown.flatMap((one) => read(one, catalogue));
  const at = wanted.findIndex((fact, index) => seen[index] !== fact);
  if (at >= 0) return `“${seen[at] ?? 'nothing more'}” instead of “${wanted[at] ?? ''}”`;
  if (seen.length > wanted.length) return `“${seen[wanted.length] ?? ''}” beyond what is to be said`;
  const missing = replies.flatMap((reply, index) => missingIn(reply, shown[index] ?? { forms: [''] }));
  return missing[0] === undefined ? null : `not shown: “${missing[0]}”`;
}

function inWords(act: Act): string {
  switch (act.kind) {
    case 'opens':
      return 'opens the chat';
    case 'says':
      return `says “${act.text}”`;
    case 'presses':
      return `${act.options.join(' and ')}, ${asks(act.ask.question, act.ask.item).replace('asks', 'asked')}`;
  }
}

async function walk(line: Line, turns: readonly Turn[], catalogue: Catalogue) {
  for (const [step, turn] of turns.entries()) {
    const words = differenceIn(turn, await line.do(turn.act), catalogue);
    if (words !== null) return { step, act: inWords(turn.act), words };
  }
  return null;
}

/** How a patient fares on a channel: null if they are asked and told the same as by the dialogue itself. */
export async function compare(channel: Channel, patient: Scripted, catalogue: Catalogue): Promise<Difference | null> {
  const line = await channel.open(patient.name);
  try {
    const found = await walk(line, patient.turns, catalogue);
    return found === null ? null : { channel: channel.name, patient: patient.name, ...found };
  } finally {
    await line.close();
  }
}
