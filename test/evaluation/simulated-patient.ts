import type { Ask } from '../../dialogs/reply/reply';
import { holds } from '../../knowledge/assess/criterion';
import { isAtLeast } from '../../knowledge/assess/urgency';
import type { Knowledge, Urgency } from '../../knowledge/model';
import type { Labelled } from './labelled';

/** What the patient does where the case is silent. */
export interface Manner {
  readonly id: string;
  readonly title: string;
  /** On red-flag screens: “none of these”, or “not sure”. */
  readonly screens: 'none' | 'unsure';
  /** The same on the first screen, where “not sure” may already be an emergency. */
  readonly firstScreen: 'none' | 'unsure';
  /** More turns than any interview in this manner needs. */
  readonly mostTurns: number;
}

export const MANNERS: readonly Manner[] = [
  { id: 'none', title: 'silent means none', screens: 'none', firstScreen: 'none', mostTurns: 60 },
  { id: 'unsure', title: 'not sure everywhere', screens: 'unsure', firstScreen: 'unsure', mostTurns: 200 },
  { id: 'unsure-later', title: 'not sure after first screen', screens: 'unsure', firstScreen: 'none', mostTurns: 200 },
];

const FIRST_SCREEN = 'emergency-screen';
const NOT_SURE = 'not-sure';

export interface Patient {
  readonly knowledge: Knowledge;
  readonly labelled: Labelled;
  /** What is not labelled is absent, rather than not known. */
  readonly complete: boolean;
  readonly manner: Manner;
}

const isUnsureAt = ({ manner }: Patient, question: string): boolean =>
  (question === FIRST_SCREEN ? manner.firstScreen : manner.screens) === 'unsure';

const isScreen = ({ knowledge }: Patient, question: string): boolean => knowledge.questions[question]?.screen ?? false;

/** Do these answers alone raise the red flag, at least as urgently as its closed question does? */
const supports = ({ redFlags }: Knowledge, flag: string, answers: Labelled['said']): boolean => {
  const { rules = [], urgency: own } = redFlags[flag] ?? {};
  return rules.some(({ when, urgency }) => isAsUrgent(urgency ?? own, own) && holds(when, answers));
};

const isAsUrgent = (urgency: Urgency | undefined, bound: Urgency | undefined): boolean =>
  urgency !== undefined && bound !== undefined && isAtLeast(urgency, bound);

/** Would the answers that are denied have raised it in any way? */
const isDenied = ({ redFlags }: Knowledge, flag: string, denied: Labelled['denied']): boolean =>
  redFlags[flag]?.rules.some(({ when }) => holds(when, denied)) ?? false;

/** A check that the patient's own words raised: where labels neither say nor deny it, nobody knows. */
const dangerAnswer = (patient: Patient, flag: string): string => {
  const { knowledge, labelled } = patient;
  if (labelled.flags.includes(flag) || supports(knowledge, flag, labelled.said)) return 'yes';
  return patient.complete || isDenied(knowledge, flag, labelled.denied) ? 'no' : NOT_SURE;
};

const itemAnswer = (patient: Patient, question: string, item: string): string => {
  const { said, denied } = patient.labelled;
  if (said.get(question)?.includes(item)) return 'yes';
  if (denied.get(question)?.includes(item)) return 'no';
  return isUnsureAt(patient, question) ? NOT_SURE : 'no';
};

const exclusiveOf = ({ options }: Ask): string | undefined => options.find((option) => option.exclusive)?.id;

/** The options that labels give and that are offered here; “none” gives way to anything beside it. */
const labelledOptions = ({ labelled }: Patient, ask: Ask): readonly string[] => {
  const offered = (labelled.said.get(ask.question) ?? []).filter((id) =>
    ask.options.some((option) => option.id === id),
  );
  const real = offered.filter((id) => id !== exclusiveOf(ask));
  return real.length > 0 ? real : offered;
};

/** Ticks made from the words stay where the labels are silent; a complete case is silent about no screen. */
const keptTicks = (patient: Patient, ask: Ask): readonly string[] => {
  const { labelled, complete } = patient;
  if (complete && isScreen(patient, ask.question)) return [];
  return ask.preselected.filter((id) => !labelled.denied.get(ask.question)?.includes(id));
};

/** Where all but one of the choices are denied, that one is the answer. */
const onlyOneLeft = ({ labelled }: Patient, ask: Ask): readonly string[] => {
  const denied = labelled.denied.get(ask.question) ?? [];
  const left = ask.options.filter(({ id }) => !denied.includes(id));
  return ask.several || left.length !== 1 || denied.length === 0 ? [] : left.map(({ id }) => id);
};

/** “None of these”, or “no” on a screen of yes and no. */
const noneOf = (patient: Patient, ask: Ask): string | undefined =>
  exclusiveOf(ask) ?? (isScreen(patient, ask.question) ? ask.options.find(({ id }) => id === 'no')?.id : undefined);

/** Whoever answers in a hurry takes what was understood to be right. */
const IN_A_HURRY: Readonly<Record<string, string>> = { 'is-right': 'all-right' };

const silentAnswer = (patient: Patient, ask: Ask): string | undefined => {
  if (IN_A_HURRY[ask.question] !== undefined) return IN_A_HURRY[ask.question];
  const none = noneOf(patient, ask);
  const knowsNone = isScreen(patient, ask.question) || patient.complete;
  if (knowsNone && none !== undefined && !isUnsureAt(patient, ask.question)) return none;
  return ask.commands.some(({ id }) => id === NOT_SURE) ? NOT_SURE : none;
};

/** What is labelled, with the ticks beside it; a complete case has said all there is to such a question. */
const labelledAndTicked = (patient: Patient, ask: Ask): readonly string[] => {
  const labelled = labelledOptions(patient, ask);
  if (labelled.length === 0 || patient.complete || !ask.several) return labelled;
  const none = exclusiveOf(ask);
  const all = [...new Set([...labelled, ...keptTicks(patient, ask)])];
  return all.length > 1 ? all.filter((id) => id !== none) : all;
};

const openAnswer = (patient: Patient, ask: Ask): readonly string[] => {
  const ways = [labelledAndTicked(patient, ask), keptTicks(patient, ask), onlyOneLeft(patient, ask)];
  const found = ways.find((options) => options.length > 0) ?? [];
  if (found.length > 0) return ask.several ? found : found.slice(0, 1);
  const silent = silentAnswer(patient, ask);
  return silent === undefined ? [] : [silent];
};

/** What the patient presses when this is asked; nothing if there is no answer they could give. */
export const answerTo = (patient: Patient, ask: Ask): readonly string[] => {
  if (ask.item === undefined) return openAnswer(patient, ask);
  if (ask.question === 'danger-check') return [dangerAnswer(patient, ask.item)];
  return [itemAnswer(patient, ask.question, ask.item)];
};
