import { dangers, said } from '../dialogs/read/real-reader';

/** What an outside reading of more than a hundred stories found unheard or misheard, in several wordings each. */

const asked = (redFlag: string, ...texts: readonly string[]) => texts.map((text) => [text, redFlag] as const);

test.each([
  ...asked(
    'saddle-numbness',
    'this morning I couldn’t tell when I needed a wee',
    'it feels numb when I wipe',
    'I can’t feel the toilet paper',
    'my bum feels dead',
    'numbness around my back passage',
    'I can’t tell if I’ve finished peeing',
  ),
  ...asked(
    'stroke-signs',
    'his arm on the same side is heavy too and hes slurring a bit',
    'my arm feels heavy and floppy',
    'her speech has gone funny',
    'his mouth looks lopsided',
  ),
  ...asked(
    'very-ill-with-infection',
    'shes shivering, hot and not making sense',
    'he is hot and confused and his leg is red',
    'she doesn’t know where she is',
    'purple spots on his ankles that do not fade under a glass',
    'a flatmate reports that purple spots on his ankles do not fade under a glass',
    'spots won’t go when I press a tumbler on them',
  ),
  ...asked(
    'chest-signs',
    'I drown if I lie flat',
    'I feel like I’m drowning when I lie down',
    'so puffed just walking to the kitchen',
    'my heart is racing and my leg is swollen',
  ),
  ...asked(
    'bleeding-or-snake-bite',
    'blood is still coming through the towel',
    'it soaked through two towels',
    'its pumping bright red blood',
    'blood shooting out of a vein',
  ),
  ...asked(
    'sudden-cold-foot',
    'my leg has gone icy and looks like marble',
    'toes now blue and freezing in the plaster',
  ),
  ...asked(
    'burn-or-scald',
    'stepped in a bowl of boiling water',
    'toddler put her foot in boiling water, blistering and skin coming off',
    'hot oil from the chip pan went over my foot',
    'oven cleaner leaked into my shoe',
    'fell asleep with my foot on the radiator',
    'spilt a few drops of hot tea on my foot',
  ),
  ...asked(
    'skin-frozen',
    'my toes are waxy and white',
    'two toes feel like wood since the snow',
    'toes are hard and grey after skiing',
  ),
  ...asked('sole-bruise', 'there is a bruise on the arch since I fell', 'bruise underneath on the sole'),
  ...asked(
    'ankle-bone-tender',
    'pressing on the ankle bone makes me jump',
    'really sore to press the bone since I twisted it',
  ),
  ...asked('pregnancy', 'I’m 34 weeks pregnant with a banging headache', 'seeing sparkly lights'),
  ...asked(
    'spreading-red-skin',
    'red patch on my shin spreading',
    'the redness is past the pen line',
    'I drew a line round it and it is past the line today',
    'leg red to the knee',
    'the red is going up my foot',
    'back of my heel is pink, warm and swelled up',
  ),
  ...asked(
    'wound-not-healing',
    'sore on my toe not healing',
    'theres a wee sore on the toe tip not healing',
    'had a sore on her foot for weeks',
  ),
  ...asked('hot-joint', 'my ankle is warm and swollen', 'ankle blew up overnight, red hot'),
  ...asked('charcot-signs', 'foot is hot and puffy', 'foot is a bit redder than the left'),
  ...asked('growing-lump', 'the lump is still growing', 'a lump on my sole has doubled in size'),
  ...asked(
    'changing-dark-patch',
    'brown mark on my sole got bigger',
    'mole on my heel has changed and has 3 colours now',
    'brown black mark on the sole of my foot, been there a year',
  ),
  ...asked(
    'poor-circulation-rest-pain',
    'I hang it out of bed and it eases',
    'I sit with my leg hanging over the edge',
  ),
  ...asked('stiff-joints', 'stiff for 2 hours every morning and my hands too', 'balls of both feet sore and hands too'),
  ...asked('foot-drop', 'difficulty lifting my big toe', 'trouble lifting the foot', 'my foot just slaps down'),
])('“%s” asks about %s', (text, redFlag) => {
  expect(dangers(text).map((danger) => danger.replace('!', ''))).toContain(redFlag);
});

test.each([
  ['lost 4 kg without trying', 'health/weight-loss'],
  ['I have lost a stone', 'health/weight-loss'],
  ['I cannot rise on my toes', 'movement/one-leg-heel'],
  ['I can’t do a single leg heel raise', 'movement/one-leg-heel'],
  ['back pain radiating down the leg', 'nerve-signs/leg'],
  ['low back pain that goes down my leg to the foot', 'nerve-signs/leg'],
  ['tried the lot', 'before-exercises/tried-long'],
  ['I have tried everything', 'before-exercises/tried-long'],
  ['no better with stretching', 'before-exercises/tried-long'],
  ['something snaps over the bone when I circle my foot', 'feel/click'],
  ['even a breeze or sock burns like hell', 'feel/touch'],
  ['the foot goes purple then shiny red', 'feel/touch'],
  ['rolled it like 10 times in 2 yrs', 'nerve-signs/gives-way'],
  ['I have had foot drop for 6 years', 'weakness-since/old'],
  ['foot drop for years', 'weakness-since/old'],
  ['34 weeks pregnant. feet and ankles huge since yesterday', 'health/pregnant'],
  ['34 weeks pregnant. feet and ankles huge since yesterday', 'swelling/both-swollen'],
  ['seeing sparkly lights', 'pregnancy-signs/vision'],
  ['I have a banging headache', 'pregnancy-signs/headache'],
])('“%s” says %s', (text, finding) => {
  expect(said(text)).toContain(finding);
});

test.each([
  ['something snaps over the bone when I circle my foot', 'achilles-snap'],
  ['deep inside the ankle joint', 'pain-place/ankle-inner'],
  ['worse on rising onto the toes', 'timing/first-steps'],
  ['gone after standing two minutes', 'timing/after-long'],
  ['better after a night in bed', 'timing/night'],
  ['when I sit on it cross legged for ages', 'onset/long'],
  ['I trip over the carpet', 'injury/yes'],
  ['rolled it like 10 times in 2 yrs', 'injury/yes'],
  ['little toe is black & blue but straight', 'black-skin'],
  ['brown black mark on the sole of my foot, been there a year', 'black-skin'],
  ['foot drop since my back op in 2019', 'foot-drop'],
  ['I have had foot drop for 6 years', 'foot-drop'],
  ['foot drop for years', 'foot-drop'],
  ['bum goes numb on long bike rides', 'saddle-numbness'],
  ['shocks like an electric shock down my foot', 'burn-or-scald'],
  ['soaking my feet in hot water helps', 'burn-or-scald'],
  ['feet feel hot and swollen at the end of the day', 'burn-or-scald'],
  ['I get an electric shock feeling in my toes', 'burn-or-scald'],
  ['the lump has not grown', 'growing-lump'],
  ['I put my foot down and it hurts', 'poor-circulation-rest-pain'],
  ['lost a stone on slimming world', 'health/weight-loss'],
  ['my foot is bigger than the other since birth', 'charcot-signs'],
  ['stiff for 5 minutes in the morning', 'stiff-joints'],
])('“%s” does not mean %s', (text, meaning) => {
  expect([...dangers(text).map((danger) => danger.replace('!', '')), ...said(text)]).not.toContain(meaning);
});

test.each([
  ['I am so confused about what to do'],
  ['wearing my ski boots'],
  ['my ankle swells after hockey'],
  ['hanging the washing out'],
  ['my heel is sore when I get up'],
  ['20 weeks pregnant and my heel hurts in the morning'],
  ['it hurts to press my heel'],
  ['I lost my balance'],
  ['lost a stone on slimming world'],
  ['out of puff after a run'],
  ['heel hurts like a hot poker'],
  ['I rolled my ankle last week'],
  ['I tripped over the dog last week'],
  ['pain at night'],
  ['stiff getting out of bed'],
  ['like stepping on hot coals'],
  ['arms are fine'],
  ['the arm of the sofa is heavy'],
  ['pain rising up the leg'],
  ['it makes no sense to me'],
  ['ankle feels warm after running'],
  ['the blister on my heel from new boots'],
  ['new boots = massive blister on heel. pop it or leave it'],
  ['verruca with black dots in it'],
  ['my shoes leave a red mark on my foot'],
])('“%s” raises nothing', (text) => {
  expect(dangers(text)).toEqual([]);
});
