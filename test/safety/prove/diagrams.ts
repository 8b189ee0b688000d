/**
 * Reduced ordered decision diagrams: one number for each function from answers to whole numbers, the same number for
 * the same function. What a formula says of every answer set at once is then read off: a contradiction is `NEVER`.
 */

/** A function of the variables, by its number; equal functions have equal numbers. */
export type Diagram = number;

type Operation = (one: Diagram, other: Diagram) => Diagram;

export interface Diagrams {
  readonly never: Diagram;
  readonly always: Diagram;
  readonly constant: (value: number) => Diagram;
  /** 1 where this variable is so, else 0. */
  readonly variable: (at: number) => Diagram;
  readonly not: (one: Diagram) => Diagram;
  readonly and: Operation;
  readonly or: Operation;
  readonly plus: Operation;
  /** An operation on two functions, from one on their values. Made once and kept: it remembers what it has done. */
  readonly operation: (onValues: (one: number, other: number) => number) => Operation;
  /** The function when these variables are settled. */
  readonly given: (one: Diagram, settled: ReadonlyMap<number, boolean>) => Diagram;
  /** The function when one variable is settled that no variable it reads comes before: one step down. */
  readonly down: (one: Diagram, variable: number, isSo: boolean) => Diagram;
  /** The value for one assignment. */
  readonly valueAt: (one: Diagram, isSo: (variable: number) => boolean) => number;
  /** Some assignment with a value other than 0, as the variables that must be so and must not; null if there is none. */
  readonly example: (one: Diagram) => ReadonlyMap<number, boolean> | null;
  /** The variables that the function reads. */
  readonly reads: (one: Diagram) => readonly number[];
  /** How many assignments of so many variables have a value other than 0. */
  readonly count: (one: Diagram, variables: number) => bigint;
}

/** Beyond every variable: where values stand. */
const VALUE = 1_000_000;
/** Node numbers are paired into one key, which must stay a safe integer. */
const PAIR = 2 ** 26;

interface Nodes {
  readonly variable: number[];
  readonly no: number[];
  readonly yes: number[];
  /** Of a value's node, the value. */
  readonly value: number[];
}

const PLACES = 2 ** 18;

/** What an operation has done lately: a later pair takes the place of an earlier one, so that it never grows. */
function createMemory() {
  const ones = new Int32Array(PLACES).fill(-1);
  const others = new Int32Array(PLACES);
  const results = new Int32Array(PLACES);
  const placeOf = (one: Diagram, other: Diagram): number =>
    ((Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)) >>> 13) & (PLACES - 1);
  return {
    get: (one: Diagram, other: Diagram): Diagram | undefined => {
      const place = placeOf(one, other);
      return ones[place] === one && others[place] === other ? results[place] : undefined;
    },
    set: (one: Diagram, other: Diagram, result: Diagram): void => {
      const place = placeOf(one, other);
      ones[place] = one;
      others[place] = other;
      results[place] = result;
    },
  };
}

export function createDiagrams(): Diagrams {
  const nodes: Nodes = { variable: [], no: [], yes: [], value: [] };
  const values = new Map<number, Diagram>();
  const known: Map<number, Diagram>[] = [];

  const add = (variable: number, no: Diagram, yes: Diagram, value: number): Diagram => {
    nodes.no.push(no);
    nodes.yes.push(yes);
    nodes.value.push(value);
    return nodes.variable.push(variable) - 1;
  };
  const constant = (value: number): Diagram => {
    const made = values.get(value) ?? add(VALUE, 0, 0, value);
    values.set(value, made);
    return made;
  };
  const node = (variable: number, no: Diagram, yes: Diagram): Diagram => {
    if (no === yes) return no;
    const ofVariable = (known[variable] ??= new Map<number, Diagram>());
    const key = no * PAIR + yes;
    const made = ofVariable.get(key) ?? add(variable, no, yes, 0);
    ofVariable.set(key, made);
    return made;
  };

  const variableOf = (one: Diagram): number => nodes.variable[one] as number;
  const noOf = (one: Diagram): Diagram => nodes.no[one] as number;
  const yesOf = (one: Diagram): Diagram => nodes.yes[one] as number;
  const valueOf = (one: Diagram): number => nodes.value[one] as number;

  const operation = (onValues: (one: number, other: number) => number): Operation => {
    const done = createMemory();
    const combine = (one: Diagram, other: Diagram): Diagram => {
      const [ofOne, ofOther] = [variableOf(one), variableOf(other)];
      if (ofOne === VALUE && ofOther === VALUE) return constant(onValues(valueOf(one), valueOf(other)));
      const before = done.get(one, other);
      if (before !== undefined) return before;
      const top = Math.min(ofOne, ofOther);
      const no = combine(ofOne === top ? noOf(one) : one, ofOther === top ? noOf(other) : other);
      const yes = combine(ofOne === top ? yesOf(one) : one, ofOther === top ? yesOf(other) : other);
      const made = node(top, no, yes);
      done.set(one, other, made);
      return made;
    };
    return combine;
  };

  const never = constant(0);
  const always = constant(1);
  const isNot = operation((one) => (one === 0 ? 1 : 0));

  const given = (one: Diagram, settled: ReadonlyMap<number, boolean>): Diagram => {
    const done = new Map<Diagram, Diagram>();
    const settle = (at: Diagram): Diagram => {
      const variable = variableOf(at);
      if (variable === VALUE) return at;
      const before = done.get(at);
      if (before !== undefined) return before;
      const is = settled.get(variable);
      const made =
        is === undefined ? node(variable, settle(noOf(at)), settle(yesOf(at))) : settle(is ? yesOf(at) : noOf(at));
      done.set(at, made);
      return made;
    };
    return settle(one);
  };

  const valueAt = (one: Diagram, isSo: (variable: number) => boolean): number => {
    let at = one;
    while (variableOf(at) !== VALUE) at = isSo(variableOf(at)) ? yesOf(at) : noOf(at);
    return valueOf(at);
  };

  const example = (one: Diagram): ReadonlyMap<number, boolean> | null => {
    if (one === never) return null;
    const found = new Map<number, boolean>();
    let at = one;
    // A reduced diagram that is not `never` has a way to another value below each of its nodes but `never`.
    while (variableOf(at) !== VALUE) {
      const yes = noOf(at) === never;
      found.set(variableOf(at), yes);
      at = yes ? yesOf(at) : noOf(at);
    }
    return found;
  };

  const below = (one: Diagram): ReadonlySet<Diagram> => {
    const seen = new Set<Diagram>([one]);
    for (const at of seen) if (variableOf(at) !== VALUE) seen.add(noOf(at)).add(yesOf(at));
    return seen;
  };

  const count = (one: Diagram, variables: number): bigint => {
    const done = new Map<Diagram, bigint>();
    const level = (at: Diagram): number => Math.min(variableOf(at), variables);
    const ways = (at: Diagram): bigint => {
      if (variableOf(at) === VALUE) return valueOf(at) === 0 ? 0n : 1n;
      const before = done.get(at);
      if (before !== undefined) return before;
      const free = (to: Diagram): bigint => ways(to) << BigInt(level(to) - level(at) - 1);
      const made = free(noOf(at)) + free(yesOf(at));
      done.set(at, made);
      return made;
    };
    return ways(one) << BigInt(level(one));
  };

  return {
    never,
    always,
    constant,
    variable: (at) => node(at, never, always),
    not: (one) => isNot(one, never),
    and: operation((one, other) => (one !== 0 && other !== 0 ? 1 : 0)),
    or: operation((one, other) => (one !== 0 || other !== 0 ? 1 : 0)),
    plus: operation((one, other) => one + other),
    operation,
    given,
    down: (one, variable, isSo) => (variableOf(one) !== variable ? one : isSo ? yesOf(one) : noOf(one)),
    valueAt,
    example,
    reads: (one) =>
      [...new Set([...below(one)].map(variableOf))].filter((variable) => variable !== VALUE).sort((a, b) => a - b),
    count,
  };
}
