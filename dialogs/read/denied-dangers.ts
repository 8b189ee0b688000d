import { type Knowledge, type RedFlag } from '../../knowledge/model';
import { toDanger } from './dangers';
import { type Match } from './matches';
import { type Passage } from './passage';
import { phraseOf, spanOf } from './places';
import { type SaidFinding } from './reading';
import { polarityOf, type Scope } from './scope';

/** The one option that raises a red flag alone: `sudden-cold-foot` is `emergency-screen/cold-pale`. */
export type OptionAlone = (redFlag: string) => Pick<SaidFinding, 'question' | 'option'> | null;

export function optionsAlone({ redFlags }: Knowledge): OptionAlone {
  const alone = new Map(Object.values(redFlags).map((redFlag) => [redFlag.id, optionAlone(redFlag)]));
  return (redFlag) => alone.get(redFlag) ?? null;
}

function optionAlone({ rules }: RedFlag): ReturnType<OptionAlone> {
  const options = rules.flatMap(({ when }) => {
    const [[question, options] = ['', null], ...more] = Object.entries(when);
    if (more.length > 0 || !Array.isArray(options)) return [];
    return options.flatMap((option) => (typeof option === 'string' ? [{ question, option }] : []));
  });
  return options.length === 1 ? (options[0] ?? null) : null;
}

/**
 * What danger words plainly deny, as the option they stand for. To show what was understood and for nothing else: the
 * closed questions are asked all the same (ADR 0052).
 */
export function deniedDangers(
  passage: Passage,
  scopes: ReadonlyMap<Match, Scope>,
  optionOf: OptionAlone,
): SaidFinding[] {
  const denied = new Map<string, SaidFinding>();
  for (const [match, scope] of scopes) {
    const { meaning } = match.form.entry;
    const option = meaning.kind === 'danger' ? optionOf(meaning.redFlag) : null;
    if (option === null) continue;
    const isDenied = polarityOf(match, scope) === 'denied' && toDanger(passage, match, scope) === null;
    const said = { ...option, polarity: 'denied', phrase: phraseOf(match), span: spanOf(passage, match) } as const;
    if (isDenied) denied.set(`${option.question}/${option.option}`, said);
  }
  return [...denied.values()];
}
