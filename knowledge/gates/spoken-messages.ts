import { URGENCIES } from '../scales';

/**
 * What the dialogue says: each message by its id, with the words that it is given to fill in.
 * Without one of them a turn fails, so that nobody gets an answer. `test/dialogs/messages.test.ts` holds it to the code.
 */
export type SpokenMessages = Readonly<Record<string, readonly string[]>>;

const split = (words: string): readonly string[] => words.trim().split(/\s+/);

/** `family('choice', 'yes no')` is `choice.yes` and `choice.no`. */
const family = (name: string, members: readonly string[]): readonly string[] =>
  members.map((member) => `${name}.${member}`);

const withoutFill: readonly string[] = [
  ...family('action', URGENCIES),
  ...family('how-soon', URGENCIES),
  ...family('how-soon', split('same-day-line same-day-no-line')),
  ...family('when', URGENCIES),
  ...family('safety-net', split('ambulance emergency-department same-day urgent-signs emergency-signs worried')),
  ...family(
    'title',
    split(`how-soon why tell meanwhile source reasons against course self-care safety-net no-exercises programme
      left-out later feel pain-rule stop stop-and-ask equipment easier harder cautions notice`),
  ),
  ...family('source', split('overtaken undetermined')),
  ...family('withheld', split('urgent hard-stop undetermined nothing-left')),
  ...family('programme', split('left-out-count check-first')),
  ...family('pain-rule', split('scale tomorrow')),
  ...family('stop', split('numb pop swelling dizzy')),
  ...family(
    'choice',
    split(`yes no show-advice change-answer keep-answers later-exercises left-out what-raises start-again person
      not-me agree-after-all none-right all-right not-all-right forget-all
      keep-all`),
  ),
  ...family('said', split('show-advice change-answer all-right not-all-right forget-all keep-all stop-check-ins')),
  ...family('command', split('not-sure skip back why help person restart change not-me')),
  ...family('heard', split('self-harm other-emergency chest-signs stroke-signs')),
  ...family(
    'outside',
    split(
      'body-part other-child greeting thanks how-are-you robot chat medicine outlook serious may-do patience wait stop',
    ),
  ),
  ...family('language', split('ar ja zh ko hi pa bn ru el pl de fr es pt it nl ro tr')),
  ...family('answer', split('unsure skipped')),
  ...family(
    'ask',
    split('check-answers check-answers-title after-advice change-which declined what-understood forget'),
  ),
  ...family(
    'why',
    split('danger-check check-answers after-advice change-which declined story what-understood is-right forget'),
  ),
  ...family('month', split('01 02 03 04 05 06 07 08 09 10 11 12')),
  ...family('what-changed', split('kept')),
  ...family('explain', split('none unknown')),
  ...family('sheet', split('title title-exercises urgent dosage exercises sources pdf calendar private')),
  ...family('sheet.day', split('review review-notes')),
  ...['wrong', 'expired', 'gone', 'not-yet', 'changed', 'no-days', 'file-busy', 'file-failed'].flatMap((why) =>
    family(`link.${why}`, ['title', 'what']),
  ),
  ...family(
    'check-in',
    split(`title pain pain-scale doing morning signs signs-help signs-none signs-not-sure injury send missing counted-once not-kept late late-kept
      no-exercises until-seen refer same tell-worse tell-no-better tell-not-sure back chart chart-words column-day
      column-pain column-doing column-morning none-due none-left choose choose-why choose-send choose-stop open
      calendar calendar-notes stop-days refused refused-what busy-what`),
  ),
  ...family('hand-over', split('for why open')),
  ...family('refused', split('too-large-what failed failed-what key key-what')),
  ...family('feedback', split('ask why yes partly no send thanks unclear')),
  ...family('feedback-hard', split('ask why')),
  ...family(
    'new-sign',
    split('way way-why intro now today later other worse not-sure send nothing nothing-what overtaken-what'),
  ),
  ...family('check-in-sent', split('2 7 14 42 84 stop stopped')),
  ...family('check-in-doing', split('every-day most-days some-days not-at-all')),
  ...family('check-in-morning', split('better same worse not-done')),
  ...family('check-in-missing', split('pain doing morning signs')),
  ...family('check-in-step', split('progress hold regress')),
  ...family('check-in-do', split('progress hold regress')),
  ...family('check-in-course', split('better same')),
  ...family('check-in-when', split('2 7 14 42 84')),
  ...family(
    'check-in-because',
    split(
      'not-sure unsure-before told-before worse no-better too-much-pain sore-next-morning done-too-little early some-pain easy',
    ),
  ),
  ...split(`meanwhile.no-weight notice.draft words.emergency-number greeting if-emergency consent-first declined
    restarted restarted-after-advice advice-stays advice-anew closing unclear not-placed read-on put-right sources-none hold hold-kept-one hold-nothing forget-again kept-all stale one-only nothing-back
    answer-first change-unknown changed not-meant help emergency-words after-the-advice nothing-left-out nothing-later
    later-intro nothing-raises why-advice too-long no-attachments failure not-forgotten group-private gone-private button-open button-start button-send button-pick progress-none progress-one
    several-hint several-ticks link.urgent person-unset person-urgent-line`),
];

export const SPOKEN_MESSAGES: SpokenMessages = {
  ...Object.fromEntries(withoutFill.map((id) => [id, []])),
  'source.one': ['names'],
  'source.close': ['names'],
  'source.called': ['names'],
  'source.also': ['names'],
  'why.unsure': ['sign'],
  'tell.unsure': ['sign'],
  'tell.self': ['when'],
  'programme.intro': ['name', 'intro'],
  'programme.frequency': ['frequency'],
  'programme.review': ['weeks'],
  'programme.stage': ['stage'],
  'programme.stage-when': ['stage', 'name', 'when'],
  'programme.later': ['when', 'names'],
  'programme.left-out': ['reasons', 'names'],
  'programme.left-out-instead': ['name', 'instead'],
  'ask.danger-check': ['check'],
  'words.urgent-line': ['name', 'number'],
  noted: ['answers'],
  'ask.is-right': ['answers'],
  'not-sure-of': ['words'],
  'did-you-mean': ['words', 'answers'],
  'said-not': ['answers'],
  'understood.yes': ['answer'],
  'understood.unsure': ['answer'],
  'understood.no': ['answer'],
  'unclear-number': ['options'],
  'outside.abuse': ['person'],
  goodbye: ['action'],
  'hold-kept': ['days'],
  'hold-patterns': ['patterns'],
  sources: ['sources'],
  'sources-more': ['count'],
  forgotten: ['practice'],
  remembered: ['answers'],
  'which-of-these': ['options'],
  'unclear-person': ['person'],
  'advice-stands': ['action'],
  'explain.word': ['word', 'meaning'],
  'asked-anew': ['titles'],
  'would-raise': ['action', 'signs'],
  'safety-net.raises': ['action', 'sign'],
  'before-consent-danger': ['check', 'action'],
  'before-consent-emergency': ['action', 'why'],
  'progress-many': ['count'],
  'person-practice': ['practice'],
  'person-phone': ['phone'],
  'person-hours': ['hours'],
  'person-link': ['link'],
  'set-by.words': ['sign'],
  'check-back.soon': ['date'],
  'check-back.routine': ['date'],
  'check-back.self-care': ['date'],
  'version.draft': ['content', 'reviewed', 'due'],
  'version.approved': ['content', 'reviewed', 'due'],
  'version.code': ['code'],
  'sheet.given': ['date'],
  'sheet.day.exercise': ['name'],
  'hand-over.on-paper': ['link'],
  'check-in.intro': ['days'],
  'check-in.last': ['days'],
  'check-in.advice-stands': ['action'],
  'check-in.exercise': ['name', 'how'],
  'check-in.next': ['date'],
  'check-in.chart-not-sure': ['days'],
  'check-in.since': ['action'],
  'check-in.stop-now': ['action'],
  'new-sign.overtaken': ['date', 'action'],
  'check-in.stop-exercise': ['name'],
  'check-in.late-about': ['days'],
  'check-in.late-signs': ['days', 'signs'],
  'check-in.late-not-sure': ['days'],
  'check-in.late-pain': ['days', 'pain'],
  'check-in.late-said': ['action'],
  'check-in.choose-day': ['when', 'date'],
  'check-in-sent.offer': ['link'],
  'check-in-sent.how': ['link'],
  'date.day': ['day', 'month', 'year'],
  'what-changed.answer': ['title', 'before', 'after'],
  'what-changed.same': ['after'],
  'what-changed.more': ['before', 'after'],
  'what-changed.less': ['before', 'after'],
};

/** Said only where the country has an urgent line, and so the only ones that may name it. */
export const WITH_URGENT_LINE: readonly string[] = ['how-soon.same-day-line', 'person-urgent-line'];

/** What every message may name: the words of the country. */
export const PLACE_WORDS: readonly string[] = ['emergency', 'doctor', 'emergency-department'];

/** The texts of content in which the dialogue puts the words of the country; all others are shown as they are. */
export const LOCALISED: Readonly<Record<string, readonly string[]>> = {
  'red-flags': ['say.why', 'say.tell', 'say.meanwhile'],
  conditions: ['explanation', 'course', 'seekReview', 'safetyNet', 'whyNoProgramme'],
};
