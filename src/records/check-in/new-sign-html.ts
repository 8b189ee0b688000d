import { checkInRulesOf } from '../../../dialogs/check-in/rules';
import { speak, type Speech } from '../../../dialogs/reply/speech';
import type { Urgency } from '../../../knowledge/model';
import type { Opened } from '../opened';
import { htmlText } from '../seen-text';
import { withCalls } from '../sheet-html';
import { NOT_SURE } from './read-answers';

/** Where new signs are told on any day. */
export const newSignAddress = ({ link, dayQuery }: Pick<Opened, 'link' | 'dayQuery'>): string =>
  `/check-in/${link}/new-sign${dayQuery}`;

/** The way there. */
export function newSignWay(opened: Opened): string {
  const { speech } = opened;
  const address = htmlText(newSignAddress(opened));
  const why = htmlText(speak(speech, 'new-sign.way-why'));
  return `<section class="screen new-sign"><p><a class="way" href="${address}">${htmlText(speak(speech, 'new-sign.way'))}</a></p><p>${why}</p></section>`;
}

type Group = 'now' | 'today' | 'later';

const GROUPS: Readonly<Record<Urgency, Group>> = {
  ambulance: 'now',
  'emergency-department': 'now',
  'same-day': 'today',
  soon: 'later',
  routine: 'later',
  'self-care': 'later',
};

interface Choice {
  readonly value: string;
  readonly label: string;
}

const choiceHtml = ({ value, label }: Choice): string =>
  `<label><input type="checkbox" name="signs" value="${htmlText(value)}"><span>${htmlText(label)}</span></label>`;

const groupHtml = (title: string, choices: readonly Choice[]): string =>
  choices.length === 0
    ? ''
    : `<fieldset class="signs"><legend>${htmlText(title)}</legend><div class="choices">${choices.map(choiceHtml).join('')}</div></fieldset>`;

/** Each sign by how urgent it is on its own; one that nobody knows is asked first. */
function signsHtml(speech: Speech): string {
  const { signs, worse } = checkInRulesOf(speech.knowledge);
  const groupOf = (id: string): Group => GROUPS[speech.knowledge.redFlags[id]?.urgency ?? 'ambulance'];
  const inGroup = (group: Group): readonly Choice[] =>
    signs
      .filter(({ redFlag }) => groupOf(redFlag) === group)
      .map(({ redFlag, sign }) => ({ value: redFlag, label: sign }));
  return [
    groupHtml(speak(speech, 'new-sign.now'), inGroup('now')),
    groupHtml(speak(speech, 'new-sign.today'), inGroup('today')),
    groupHtml(speak(speech, 'new-sign.later'), inGroup('later')),
    groupHtml(speak(speech, 'new-sign.other'), [
      { value: worse.redFlag, label: speak(speech, 'new-sign.worse') },
      { value: NOT_SURE, label: speak(speech, 'new-sign.not-sure') },
    ]),
  ].join('\n');
}

/** Nothing ticked is no clear no. */
function nothingHtml(speech: Speech): string {
  const title = htmlText(speak(speech, 'new-sign.nothing'));
  return `<section class="marked" role="alert"><h2>${title}</h2><p>${htmlText(speak(speech, 'new-sign.nothing-what'))}</p></section>`;
}

/** The closed list of new signs, to be sent without a script. */
export function newSignHtml(opened: Opened, isEmpty: boolean): string {
  const { speech, sheet } = opened;
  const say = (id: string): string => htmlText(speak(speech, id));
  return [
    `<h1>${say('new-sign.way')}</h1>`,
    `<p class="urgent">${withCalls(speak(speech, 'sheet.urgent'), sheet.dial)}</p>`,
    isEmpty ? nothingHtml(speech) : '',
    `<p>${say('new-sign.intro')}</p>`,
    `<form method="post" action="${htmlText(newSignAddress(opened))}">`,
    signsHtml(speech),
    `<p><button type="submit">${say('new-sign.send')}</button></p></form>`,
  ].join('\n');
}
