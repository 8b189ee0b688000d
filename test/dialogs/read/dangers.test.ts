import { answer, dangers, questions, read } from './small-knowledge';

describe('danger words', () => {
  test.each([
    ["I suddenly can't feel my foot", ['sudden-loss-of-feeling!']],
    ['HELP i suddenly cannot feel my left foot', ['sudden-loss-of-feeling!']],
    ['coughing up blood', ['chest-signs!']],
    ['no feeling in my foot', ['sudden-loss-of-feeling']],
    ["can't walk on it", ['cannot-walk']],
    ['unable to walk and short of breath', ['cannot-walk', 'chest-signs']],
    ['chest pain. coughing up blood', ['chest-signs!']],
  ])('are raised: %s', (text, found) => {
    expect(dangers(text)).toEqual(found);
  });

  test.each([
    ['coughin up blood'],
    ['maybe coughing up blood'],
    ['am I? could it be crushing chest pain'],
    ['coughing up blood?'],
    ['not sure if I suddenly can’t feel my foot'],
    ['I dontt have coughing up blood'],
    ["I don't have no feeling in my foot"],
    ['not slept coughing up blood'],
    ['not much of a sleeper short of breath'],
  ])('are asked about when doubtful: %s', (text) => {
    expect(read(text, null).dangers.map(({ certainty }) => certainty)).toEqual(['ambiguous']);
  });

  test.each([
    ['no chest pain'],
    ['no real chest pain'],
    ['no fever, chills, chest pain'],
    ['no pain or coughing up blood'],
    ['I have no chest pain and I can walk'],
    ['I am able to walk'],
    ['I had chest pain years ago'],
    ['my dad had crushing chest pain'],
    ['my black toenail'],
    ['I have no feeling better than this in my foot'],
    ['chest, pain'],
  ])('are left alone when denied, past, of another person or an exception: %s', (text) => {
    expect(dangers(text)).toEqual([]);
  });

  test.each([
    ['I had chest pain last week and it is here again', ['chest-signs']],
    ["my husband suddenly can't feel my foot", ['sudden-loss-of-feeling']],
    ['my husband has crushing chest pain', ['chest-signs']],
  ])('of the past or of others are asked about when they are so today: %s', (text, found) => {
    expect(dangers(text)).toEqual(found);
  });

  test('are looked for whatever question is open', () => {
    for (const open of Object.values(questions)) {
      expect(dangers('left one, and I am coughing up blood', open)).toEqual(['chest-signs!']);
    }
  });

  test('on a button that was pressed say what the button says, which the rules of its question weigh', () => {
    const label = { ...questions.place, options: [{ id: 'toe', label: 'Black toe', words: [], exclusive: false }] };
    expect(answer(label, 'Black toe')).toEqual(['toe']);
    expect(dangers('Black toe', label)).toEqual([]);
    expect(dangers('a black toe', label)).toEqual(['black-skin']);
  });
});
