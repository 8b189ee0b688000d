import { said } from './small-knowledge';

describe('doubt, time and other people are told from what is so', () => {
  test.each([
    ['maybe numb', ['maybe numb']],
    ['it might be swollen', ['maybe swollen']],
    ['numb, maybe swollen', ['numb', 'maybe swollen']],
    ['swollen maybe', ['maybe swollen']],
    ['not sure if it is numb', ['maybe numb']],
    ['is it numb?', ['maybe numb']],
    ['Heel pain. What if it goes numb', ['heel-under', 'maybe numb']],
    ['my heel hurts, is it bruised', ['heel-under', 'bruise']],
    ['had numbness last year, gone now', ['past numb']],
    ['Last year, I noticed numbness', ['past numb']],
    ['numbness last year now my heel hurts', ['past numb', 'heel-under']],
    ['I had bruising and my heel hurts', ['past bruise', 'heel-under']],
    ['had swelling, bruising and numbness', ['past swollen', 'past bruise', 'past numb']],
    ['I used to have numbness. My heel hurts', ['past numb', 'heel-under']],
    ['never had numbness', ['no numb']],
    ['my mum has diabetes', ['other diabetes']],
    ['not diabetic but there is diabetes in my family', ['no diabetes']],
    ['numb, and diabetes runs in the family', ['numb', 'other diabetes']],
    ['my mum has diabetes and my heel hurts', ['other diabetes', 'heel-under']],
    ['a friend of mine is diabetic but I am numb', ['other diabetes', 'numb']],
    ['no numbness at rest, but numb when walking', ['no rest', 'numb', 'during']],
    ['left foot, sorry, right foot', ['right']],
    ['left foot. Actually right foot', ['right']],
    ['left foot, sorry', ['left']],
    ['heel, sorry, arch', ['heel-under', 'arch']],
  ])('%s', (text, findings) => {
    expect(said(text)).toEqual(findings);
  });
});
