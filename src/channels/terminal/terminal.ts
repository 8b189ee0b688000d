import type { Core, Turn } from '../../conversation/core';
import { writableText } from '../plain-text';
import { LONGEST_TEXT } from '../received';

export interface TerminalParts {
  readonly core: Core;
  /** The patient’s lines. */
  readonly lines: AsyncIterable<string>;
  readonly print: (text: string) => void;
  /** Called when it is the patient’s turn. */
  readonly prompt: () => void;
}

function nextTurn(core: Core, turn: Turn, text: string): Turn {
  const { session } = turn;
  if (text.length > LONGEST_TEXT) {
    return { ...turn, replies: [core.say(session, 'too-long'), ...core.again(session)] };
  }
  return core.takeTurn(session, { kind: 'said', text });
}

/** One whole conversation, line by line, kept nowhere. Ends with the input. */
export async function converse({ core, lines, print, prompt }: TerminalParts): Promise<void> {
  const show = ({ replies }: Turn): void => {
    for (const reply of replies) print(`${writableText(reply)}\n`);
    prompt();
  };
  const opened = (): Turn => core.takeTurn(core.newSession(), { kind: 'opened' });
  let turn = opened();
  show(turn);
  for await (const line of lines) {
    turn = nextTurn(core, turn, line.trim());
    show(turn);
    if (turn.forget) show((turn = opened()));
  }
}
