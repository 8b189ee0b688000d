import { newSession } from '../../dialogs/engine';
import { takeTurn } from '../../dialogs/take-turn';
import { realEngine } from '../conversations/engine';

const engine = realEngine();
const opened = takeTurn(engine, newSession(engine, 'gb'), { kind: 'opened' });

describe('before somebody has agreed', () => {
  test.each(['my heel hurts', 'my foot is cold and blue', 'help', 'hmm', 'yes, go on'])(
    'the words “%s” are not to be kept',
    (text) => {
      expect(opened.keepWords).toBe(false);
      expect(takeTurn(engine, opened.session, { kind: 'said', text }).keepWords).toBe(false);
    },
  );

  test('afterwards they are, and not once somebody has declined', () => {
    const answer = (option: string) =>
      takeTurn(engine, opened.session, { kind: 'chose', question: 'consent', options: [option] }).session;
    const said = { kind: 'said', text: 'my heel hurts' } as const;
    expect(takeTurn(engine, answer('agree'), said).keepWords).toBe(true);
    expect(takeTurn(engine, answer('decline'), said).keepWords).toBe(false);
  });
});
