import { withDial } from '../../dialogs/reply/dial';
import { say, type Practice } from '../../dialogs/reply/speech';
import { realKnowledge } from '../knowledge/real-knowledge';

const knowledge = realKnowledge();
const practice: Practice = { phone: '01234 567 890' };

const dialled = (place: string, text: string) => {
  const speech = { knowledge, practice, place: knowledge.places[place]! };
  return withDial(speech, { ...say(speech, 'if-emergency'), text }).dial;
};

test.each([
  ['gb', 'Call 999 now.', ['999']],
  ['gb', 'Ćáĺĺ 999 ñöŵ.', ['999']],
  ['gb', 'If you cannot get through, call the NHS advice line on 111. Else call 999.', ['999', '111']],
  ['gb', 'Phone: 01234 567 890.', ['01234 567 890']],
  ['au', 'Call 000.', ['000']],
  ['za', 'Call 10177.', ['10177']],
])('in %s the numbers of “%s” can be dialled, whatever the words around them', (place, text, numbers) => {
  expect(dialled(place, text)).toEqual(numbers);
});

test.each([
  ['gb', 'Take 9990 steps, or 1999.'],
  ['gb', 'Call 911.'],
  ['elsewhere', 'Call your local emergency number now.'],
])('in %s “%s” holds no number of ours', (place, text) => {
  expect(dialled(place, text)).toBeUndefined();
});

test('every country’s own words for an emergency hold its number', () => {
  for (const place of Object.values(knowledge.places)) {
    const speech = { knowledge, practice, place };
    const { dial } = withDial(speech, say(speech, 'if-emergency'));
    expect([place.id, dial]).toEqual([place.id, place.emergencyNumber === null ? undefined : [place.emergencyNumber]]);
  }
});
