'use strict';

// A language that nobody speaks: every text longer, accented, in brackets and between bidirectional marks. What is
// still plain on the screen does not come from the messages; what is cut off has no room for a longer language.
const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = [...'ȧƀƈḓḗƒɠħīĵķŀḿƞǿƥɋřşŧŭṽẇẋẏẑȦƁƇḒḖƑƓĦĪĴĶĿḾȠǾƤɊŘŞŦŬṼẆẊẎẐ'];
const FILLER = ['·ŀǿƞɠ', '·ẇǿřḓş'];
const GROWTH = 0.4;

const accented = (text) => [...text].map((letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter).join('');

/** Words in {curly brackets} are filled in later, and stay as they are. */
function pseudoText(text) {
  const body = text
    .split(/(\{[^}]*\})/)
    .map((part) => (part.startsWith('{') ? part : accented(part)))
    .join('');
  let filler = '';
  for (let i = 0; filler.length < text.length * GROWTH; i += 1) filler += FILLER[i % FILLER.length];
  return `\u2068⟦${body}${filler}⟧\u2069`;
}

module.exports = { pseudoText };
