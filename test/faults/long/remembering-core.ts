import type { Core, Turn } from '../../../src/conversation/core';

/** The same dialogue, which remembers turns: a turn follows from session and input alone, and patients repeat each other. */
export function rememberingCore(core: Core, most: number): Core {
  const turns = new Map<string, Turn>();
  return {
    ...core,
    takeTurn: (session, input) => {
      const key = JSON.stringify([session, input]);
      const known = turns.get(key);
      if (known !== undefined) return known;
      const turn = core.takeTurn(session, input);
      if (turns.size < most) turns.set(key, turn);
      return turn;
    },
  };
}
