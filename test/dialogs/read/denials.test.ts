import { said } from './small-knowledge';

describe('what is denied is not taken for so', () => {
  test.each([
    ['no numbness', ['no numb']],
    ['I have no numbness, swelling or bruising', ['no numb', 'no swollen', 'no bruise']],
    ['no numbness, swelling', ['no numb', 'no swollen']],
    ['no numbness or any swelling', ['no numb', 'no swollen']],
    ["I don't have swelling and bruising", ['no swollen', 'no bruise']],
    ['not numb but tingling', ['numb']],
    ['heel burns but no numbness', ['heel-under', 'burn', 'no numb']],
    ["it doesn't hurt at night", ['no night']],
    ['it doesnt hurt at night, hurts at rest', ['no night', 'rest']],
    ["It doesn't hurt at night or in the morning", ['no night', 'no first-steps']],
    ['no numbness it hurts at night', ['no numb', 'night']],
    ['no numbness my heel hurts', ['no numb', 'heel-under']],
    ['no swelling and the heel hurts', ['no swollen', 'heel-under']],
    ['no swelling, burning pain at night', ['no swollen', 'burn', 'night']],
    ['No, my heel hurts', ['heel-under']],
    ['not in the heel, in the arch', ['no heel-under', 'arch']],
    ['not left, right foot', ['no left', 'right']],
    ['the numbness is gone', ['no numb']],
    ['the swelling and numbness have gone', ['no swollen', 'no numb']],
    ['my heel hurts, numbness: none', ['heel-under', 'no numb']],
    ['not only numb, burning too', ['numb', 'burn']],
    ["I don't know why my heel is swollen", ['heel-under', 'swollen']],
    ["can't sleep it hurts at night", ['night']],
    ["it doesn't hurt when I am at rest", ['no rest']],
    ['no pain, numbness or swelling', ['no numb', 'no swollen']],
    ['no pain, discomfort, numbness', ['no numb']],
    ['No numbness in my left foot or swelling', ['no numb', 'no left', 'no swollen']],
    ['numbness. No swelling. Heel', ['numb', 'no swollen', 'heel-under']],
    ['no numbness at rest but numb when walking', ['no rest', 'numb', 'during']],
    ['dosent hurt at night', ['no night']],
    ['I can lift my foot', ['no weak']],
    ['no numbness, can lift my foot', ['no numb', 'no weak']],
    ['never can lift my foot', ['weak']],
    ['not sore it is fine can lift my foot', ['no weak']],
    ['cannot lift my foot', ['weak']],
    ['unable to lift my left foot', ['weak', 'left']],
  ])('%s', (text, findings) => {
    expect(said(text)).toEqual(findings);
  });
});
