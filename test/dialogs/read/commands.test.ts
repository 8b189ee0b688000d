import { questions, read } from './small-knowledge';

const command = (text: string) => read(text, { question: questions.place }).command;

describe('a command is the whole utterance', () => {
  test.each([
    ['back', 'back'],
    ['Go back please', 'back'],
    ['can I go back?', 'back'],
    ['restart', 'restart'],
    ["I'd like to start again", 'restart'],
    ['Help!', 'help'],
    ['why?', 'why'],
    ['Why do you ask', 'why'],
    ['can I please speak to a person', 'person'],
    ['Speak to a person', 'person'],
    ['That is not it', 'not-me'],
    ['change', 'change'],
    ['change my answer', 'change'],
    ['i want to change the answer', 'change'],
    ['EMERGENCY', 'emergency'],
    ['999', 'emergency'],
    ['call 999 now', 'emergency'],
    ['help me 999', 'emergency'],
    ['please call an ambulance, my foot is bleeding all over the floor', 'emergency'],
  ])('%s', (text, name) => {
    expect(command(text)).toEqual({ name });
    expect(read(text, { question: questions.place }).choice).toBeNull();
  });

  test.each([
    ['change my side', 'side'],
    ['edit where it hurts', 'pain-place'],
    ['change the answer about pain place', 'pain-place'],
    ['can I change injury', 'injury'],
  ])('and names the question to change: %s', (text, question) => {
    expect(command(text)).toEqual({ name: 'change', question });
  });

  test('asks which, where a name belongs to two questions', () => {
    expect(command('change foot')).toEqual({ name: 'change' });
  });
});

describe('the words of a command inside a symptom are none', () => {
  test.each([
    ['I need help walking'],
    ["I can't go back to running"],
    ['back of my heel'],
    ['why does it hurt'],
    ['I started again last week'],
    ['it changes all the time'],
    ['change of weather makes it ache'],
    ['change it because the pain in my left foot has moved to the right'],
    ['the person at the desk sent me'],
    ['not an emergency'],
    ['I weigh 999 kg'],
    ['no need an ambulance'],
    ['my dad need an ambulance years ago for his heart'],
    ['I went through the emergency exit and down the stairs'],
    [''],
    ['🦶'],
  ])('%s', (text) => {
    expect(command(text)).toBeNull();
  });
});
