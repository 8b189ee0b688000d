import { actFigures } from './acts';
import { danger, finding, read } from './hand-made';

const options = (...chosen: string[]) => ({ kind: 'options', options: chosen, how: 'words' }) as const;

test('acts right, made up, and taken for another', () => {
  const { right, madeUp, confusion } = actFigures([
    read({ act: 'why' }, { command: { name: 'why' } }),
    read({ act: 'why' }, { command: { name: 'help' } }),
    read({ act: 'forget' }),
    read({ act: 'back' }, { choice: options('left') }),
    read({}, { command: { name: 'back' } }),
    read({}, { findings: [finding('feel/burn')] }),
  ]);
  expect(right).toEqual({ hits: 1, of: 4 });
  expect(madeUp).toEqual({ hits: 1, of: 2 });
  expect(confusion).toEqual({
    why: { why: 1, help: 1 },
    forget: { nothing: 1 },
    back: { answer: 1 },
    told: { back: 1, told: 1 },
  });
});

test('out of scope, taken for an act or an answer; an emergency of another kind is to be heard', () => {
  const { outAccepted, otherEmergencyHeard } = actFigures([
    read({ out: 'body-part' }),
    read({ out: 'small-talk' }, { command: { name: 'help' } }),
    read({ out: 'abuse' }, { choice: options('none') }),
    read({ out: 'self-harm' }, { dangers: [danger('self-harm!')] }),
    read({ out: 'other-emergency' }, { command: { name: 'emergency' } }),
    read({ out: 'other-emergency' }),
  ]);
  expect(outAccepted).toEqual({ hits: 2, of: 6 });
  expect(otherEmergencyHeard).toEqual({ hits: 2, of: 3 });
});

test('answers to the open question', () => {
  const { choiceRight } = actFigures([
    read({ asked: 'side', choice: ['left'] }, { choice: options('left') }),
    read({ asked: 'timing', choice: ['rest', 'night'] }, { choice: options('night', 'rest') }),
    read({ asked: 'side', choice: ['not-sure'] }, { choice: { kind: 'unsure' } }),
    read({ asked: 'side', choice: ['skip'] }, { choice: { kind: 'skip' } }),
    read({ asked: 'side', choice: ['left'] }, { choice: options('right') }),
    read({ asked: 'timing', choice: ['rest', 'night'] }, { choice: options('night') }),
    read({ asked: 'side', choice: ['left'] }),
    read({}, { choice: options('left') }),
  ]);
  expect(choiceRight).toEqual({ hits: 4, of: 7 });
});
