import { realEngine } from '../conversations/engine';
import { openAsk, press, say, talkUntil } from '../conversations/patient';
import { dangers } from '../dialogs/read/real-reader';

/**
 * What the second reading found missing, as people write it: burns and cold, stings, rashes, veins, sickle cell disease,
 * injected drugs, dark patches, nails, and harm by another person.
 */

const asked = (redFlag: string, ...texts: readonly string[]) => texts.map((text) => [text, redFlag] as const);

test.each([
  ...asked(
    'burn-or-scald',
    'I burnt my foot on the stove',
    'burned my feet on hot sand',
    'I scalded the top of my foot with tea yesterday',
    'poured boiling water over my foot',
    'hot bath burnt my feet, i am diabetic',
    'burnt my toes on a heater, i cant feel them',
    'chemical burn on my foot from cement',
  ),
  ...asked(
    'skin-frozen',
    'I have frostbite in two toes',
    'toes went white in the snow and are still numb',
    'feet got cold and wet for three days in boots and now numb',
  ),
  ...asked(
    'severe-allergic-reaction',
    'my face has puffed up after a sting',
    'bee stung me on the toe and now my eyes are swelling up',
    'my lips are swelling and I got stung',
  ),
  ...asked(
    'bleeding-or-snake-bite',
    'my varicose vein burst and is bleeding',
    'blood squirting out of a vein in my ankle',
  ),
  ...asked(
    'very-ill-with-infection',
    'a rash that does not fade under a glass',
    'the rash doesnt fade when i press a tumbler on it',
    'purple rash on my legs',
  ),
  ...asked(
    'sickle-cell-pain',
    'I have a sickle cell crisis in my legs',
    'sickle cell pain in my feet',
    'i have sickle cell disease and my heel hurts in the morning',
  ),
  ...asked(
    'injected-drugs',
    'I inject heroin in my foot and it is swollen',
    'i use heroin and my groin hurts',
    'I am an iv drug user and my groin is sore',
    'leg is sore since a missed hit',
  ),
  ...asked(
    'changing-dark-patch',
    'dark line under my toenail',
    'black line running down my big toenail',
    'my mole on my foot is growing',
    'brown patch on my sole getting bigger',
    'could it be melanoma',
  ),
  ...asked(
    'poor-circulation-rest-pain',
    'at night my foot only stops hurting if I sleep in the armchair',
    'I dangle my leg and then it does not hurt',
  ),
  ...asked(
    'sore-nail',
    'my ingrown toenail is infected',
    'infected ingrown toenail',
    'ingrown toe nail is oozing',
    'pus around the nail',
    'my big toe nail is infected',
  ),
  ...asked(
    'harm-by-other',
    'my husband stamped on my foot',
    'my boyfriend pushed me down the stairs',
    'he hits me',
    'my mum hits me',
    'my boyfriend twisted my ankle on purpose',
    'I got beaten up last night and my foot hurts',
    'I was attacked by three men',
    'i dont feel safe at home',
    "I'm scared of my husband",
  ),
])('“%s” asks about %s', (text, redFlag) => {
  expect(dangers(text)).toContain(redFlag);
});

test.each([
  ['got stung and my throat is closing', 'severe-allergic-reaction!'],
  ['stung and face is swelling', 'severe-allergic-reaction!'],
  ['I have a fever and a rash that won’t fade', 'very-ill-with-infection!'],
  ['caught my varicose vein and it wont stop bleeding', 'bleeding-or-snake-bite!'],
])('“%s” is an emergency at once', (text, redFlag) => {
  expect(dangers(text)).toContain(redFlag);
});

test.each([
  ['my feet are burning at night'],
  ['burning foot'],
  ['my foot burns under the ball'],
  ['burning hot soles like walking on hot coals'],
  ['feels like someone is pouring boiling water over my foot'],
  ['scalding pain in the arch'],
  ['my soles feel burnt'],
  ['burnt out from work and a sore heel'],
  ['my toes are freezing'],
  ['feet are always frozen in winter'],
  ['I have a frozen shoulder'],
  ['chilblains on my toes'],
  ['friction burn on my heel'],
  ['stinging pain in my heel'],
  ['stung by a bee on the foot and it itches'],
  ['I am allergic to bee stings'],
  ['I had anaphylaxis as a child'],
  ['itchy rash on my foot'],
  ['the rash fades when i press it'],
  ['meningitis vaccine last week'],
  ['I have varicose veins'],
  ['I have sickle cell trait'],
  ['my sister has sickle cell'],
  ['I had a steroid injection in my foot'],
  ['they injected my heel with cortisone'],
  ['I inject insulin'],
  ['pain shooting up my leg'],
  ['bruised black toenail after football'],
  ['moles on my back'],
  ['fungal toenail infection'],
  ['I have an ingrown toenail'],
  ['my husband has diabetes'],
  ['he kicked me in football'],
  ['he stamped on my ankle in rugby'],
  ['my wife hit me with the trolley by accident'],
  ['my partner kicked me out of bed'],
  ['I was attacked by a dog'],
  ['i dont feel safe on my feet'],
  ['I’m scared of running again'],
  ['my heel hurts after I hit the gym'],
])('“%s” raises nothing', (text) => {
  expect(dangers(text)).toEqual([]);
});

const engine = realEngine();

test('harm by another person is asked about gently; a no goes on as before, a yes is not forgotten', () => {
  const talk = say(engine, talkUntil(engine, {}, 'pain-place'), 'my husband stamped on my foot');
  expect(openAsk(talk.replies)).toMatchObject({ question: 'danger-check', item: 'harm-by-other' });
  expect(openAsk(press(engine, talk, ['no']).replies).question).toBe('pain-place');
  const yes = press(engine, talk, ['yes']);
  expect(openAsk(yes.replies).question).toBe('pain-place');
  expect(yes.session.raised).toContainEqual(expect.objectContaining({ redFlag: 'harm-by-other', answer: 'yes' }));
});
