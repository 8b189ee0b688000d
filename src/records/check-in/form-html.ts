import { checkInRulesOf } from '../../../dialogs/check-in/rules';
import { speak, type Speech } from '../../../dialogs/reply/speech';
import type { CheckIn } from '../../store/check-in';
import { htmlText } from '../seen-text';
import { DOING, type FormQuestion, MORNINGS, NONE, NOT_SURE, PAINS } from './read-answers';

/** The form of one check-in, and what was sent of it before, where something was missing. */
export interface CheckInForm {
  readonly speech: Speech;
  /** Where it is sent to. */
  readonly address: string;
  readonly checkIn: CheckIn;
  readonly sent: URLSearchParams;
  readonly missing: readonly FormQuestion[];
}

interface Choice {
  readonly name: FormQuestion;
  readonly value: string;
  readonly label: string;
}

const choiceHtml = ({ sent }: CheckInForm, type: 'radio' | 'checkbox', { name, value, label }: Choice): string => {
  const checked = sent.getAll(name).includes(value) ? ' checked' : '';
  const required = type === 'radio' ? ' required' : '';
  return `<label><input type="${type}" name="${name}" value="${htmlText(value)}"${checked}${required}><span>${htmlText(label)}</span></label>`;
};

interface Asked {
  readonly name: FormQuestion;
  readonly title: string;
  readonly help?: string;
  readonly choices: string;
}

/** One question as a group with a name; what is missing of it stands in it. */
function questionHtml({ speech, missing }: CheckInForm, { name, title, help, choices }: Asked): string {
  const hints = [
    ...(help === undefined ? [] : [`<p id="${name}-help">${htmlText(help)}</p>`]),
    ...(missing.includes(name)
      ? [`<p id="${name}-missing" class="urgent">${htmlText(speak(speech, `check-in-missing.${name}`))}</p>`]
      : []),
  ];
  const described = [help === undefined ? '' : `${name}-help`, missing.includes(name) ? `${name}-missing` : ''];
  const by = described.filter((one) => one !== '').join(' ');
  const describedBy = by === '' ? '' : ` aria-describedby="${by}"`;
  return `<fieldset id="${name}" class="${name}"${describedBy}><legend>${htmlText(title)}</legend>${hints.join('')}<div class="choices">${choices}</div></fieldset>`;
}

const signChoices = (form: CheckInForm): string => {
  const { speech } = form;
  const { signs } = checkInRulesOf(speech.knowledge);
  const choices = [
    ...signs.map(({ redFlag, sign }) => ({ value: redFlag, label: sign })),
    { value: NONE, label: speak(speech, 'check-in.signs-none') },
    { value: NOT_SURE, label: speak(speech, 'check-in.signs-not-sure') },
  ];
  return choices.map((choice) => choiceHtml(form, 'checkbox', { name: 'signs', ...choice })).join('');
};

function questionsHtml(form: CheckInForm): readonly string[] {
  const { speech } = form;
  const radios = (name: FormQuestion, choices: readonly (readonly [value: string, label: string])[]): string =>
    choices.map(([value, label]) => choiceHtml(form, 'radio', { name, value, label })).join('');
  return [
    questionHtml(form, {
      name: 'pain',
      title: speak(speech, 'check-in.pain'),
      help: speak(speech, 'check-in.pain-scale'),
      choices: radios(
        'pain',
        PAINS.map((pain) => [pain, pain]),
      ),
    }),
    questionHtml(form, {
      name: 'doing',
      title: speak(speech, 'check-in.doing'),
      choices: radios(
        'doing',
        DOING.map((one) => [one, speak(speech, `check-in-doing.${one}`)]),
      ),
    }),
    questionHtml(form, {
      name: 'morning',
      title: speak(speech, 'check-in.morning'),
      choices: radios(
        'morning',
        MORNINGS.map((one) => [one, speak(speech, `check-in-morning.${one}`)]),
      ),
    }),
    questionHtml(form, {
      name: 'signs',
      title: speak(speech, 'check-in.signs'),
      help: speak(speech, 'check-in.signs-help'),
      choices: signChoices(form),
    }),
  ];
}

/** What is missing, with a way to each of it. */
function missingHtml({ speech, missing }: CheckInForm): string {
  if (missing.length === 0) return '';
  const items = missing.map(
    (name) => `<li><a href="#${name}">${htmlText(speak(speech, `check-in-missing.${name}`))}</a></li>`,
  );
  return `<section class="marked" role="alert"><h2>${htmlText(speak(speech, 'check-in.missing'))}</h2><ul>${items.join('')}</ul></section>`;
}

/** The four questions of a check-in, to be sent without a script. */
export function formHtml(form: CheckInForm): string {
  const { speech, address, checkIn } = form;
  const say = (id: string): string => htmlText(speak(speech, id));
  const intro = speak(speech, 'check-in.intro', { days: String(checkIn.days) });
  return [
    `<h1>${say('check-in.title')}</h1>`,
    `<p class="urgent">${say('sheet.urgent')}</p>`,
    `<p>${htmlText(intro)}</p><p>${say('check-in.injury')}</p>`,
    missingHtml(form),
    `<form method="post" action="${htmlText(address)}">`,
    `<input type="hidden" name="days" value="${String(checkIn.days)}">`,
    ...questionsHtml(form),
    `<p><button type="submit">${say('check-in.send')}</button></p></form>`,
  ].join('\n');
}
