import { MessageError, speak, type Speech } from '../../dialogs/reply/speech';
import { speechFor } from '../../dialogs/engine';
import { opened } from '../conversations/patient';
import { realEngine } from '../conversations/engine';

const engine = realEngine();
const speech = speechFor(engine, opened(engine).session);
const withMessages = (messages: Readonly<Record<string, string>>): Speech => ({
  ...speech,
  knowledge: { ...speech.knowledge, messages },
});

test('a message that the content lacks is named, with where to add it', () => {
  expect(() => speak(withMessages({ 'words.urgent-line': 'call' }), 'help')).toThrow(MessageError);
  expect(() => speak(withMessages({ 'words.urgent-line': 'call' }), 'help')).toThrow(/“help”.*knowledge\/messages\/en/);
});

test('a word that a message asks for and is not given is named', () => {
  expect(() => speak(withMessages({ 'words.urgent-line': 'call', help: 'Ask {nobody}.' }), 'help')).toThrow(
    /\{nobody\}/,
  );
});
