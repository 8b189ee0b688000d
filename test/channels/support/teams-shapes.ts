/** As much of a card as tests look at. */
export interface SeenElement {
  readonly type: string;
  readonly text?: string;
  readonly title?: string;
  readonly url?: string;
  readonly id?: string;
  readonly label?: string;
  readonly style?: string;
  readonly mode?: string;
  readonly value?: string;
  readonly isMultiSelect?: boolean;
  readonly data?: {
    readonly surefoot: { readonly seq: number; readonly question: string; readonly options?: string[] };
  };
  readonly items?: readonly SeenElement[];
  readonly body?: readonly SeenElement[];
  readonly actions?: readonly SeenElement[];
  readonly facts?: readonly { readonly title: string; readonly value: string }[];
  readonly choices?: readonly { readonly title: string; readonly value: string }[];
  readonly fallback?: SeenElement;
  readonly fallbackText?: string;
}

type Rule = (value: unknown) => boolean;

const words: Rule = (value) => typeof value === 'string' && value.trim() !== '';
const flag: Rule = (value) => typeof value === 'boolean';
const oneOf =
  (...allowed: readonly string[]): Rule =>
  (value) =>
    allowed.includes(String(value));
const list: Rule = (value) => Array.isArray(value) && value.length > 0;
const https: Rule = (value) => typeof value === 'string' && value.startsWith('https://');
const anything: Rule = () => true;
const pairs =
  (...names: readonly string[]): Rule =>
  (value) =>
    list(value) &&
    (value as object[]).every((one) => names.every((name) => words((one as Record<string, unknown>)[name])));

const spaced = { spacing: oneOf('Small', 'Medium') };
const action = { title: words, style: oneOf('positive'), mode: oneOf('secondary') };
const answer = { ...action, data: anything, associatedInputs: oneOf('none'), fallback: anything };

/** What Adaptive Cards 1.5 know of what we write, in our own words; a `!` marks what must be there. */
const ELEMENTS: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  AdaptiveCard: {
    'version!': oneOf('1.5'),
    'body!': list,
    'fallbackText!': words,
    $schema: anything,
    actions: list,
  },
  TextBlock: {
    'text!': words,
    wrap: flag,
    isSubtle: flag,
    weight: oneOf('Bolder'),
    size: oneOf('Small', 'Medium', 'ExtraLarge'),
    style: oneOf('heading'),
    ...spaced,
  },
  Container: {
    'items!': list,
    bleed: flag,
    style: oneOf('attention', 'warning', 'accent', 'good'),
    ...spaced,
  },
  Image: { 'url!': https, 'altText!': words, size: oneOf('Stretch') },
  FactSet: { 'facts!': pairs('title', 'value') },
  ActionSet: { 'actions!': list },
  'Input.ChoiceSet': {
    'id!': words,
    'choices!': pairs('title', 'value'),
    'label!': words,
    'errorMessage!': words,
    placeholder: words,
    isRequired: flag,
    isMultiSelect: flag,
    wrap: flag,
    style: oneOf('compact', 'expanded'),
    value: words,
  },
  'Action.Execute': { verb: words, ...answer },
  'Action.Submit': answer,
  'Action.OpenUrl': { ...action, 'url!': (value) => typeof value === 'string' && /^tel:\+?\d+$/.test(value) },
};

/** Microsoft Teams shows no more beside each other. */
const MOST_ACTIONS = 6;

const inside = ({ body = [], items = [], actions = [], fallback }: SeenElement): SeenElement[] => [
  ...body,
  ...items,
  ...actions,
  ...(fallback === undefined ? [] : [fallback]),
];

/** The element and everything in it. */
export const allIn = (element: SeenElement): SeenElement[] => [element, ...inside(element).flatMap(allIn)];

function complaintsAboutOne(element: SeenElement): string[] {
  const { type, actions = [] } = element;
  const known = ELEMENTS[type];
  if (known === undefined) return [`an element ${type}`];
  const rules = new Map(Object.entries(known).map(([name, rule]) => [name.replace('!', ''), rule]));
  const missing = Object.keys(known).filter((name) => name.endsWith('!') && !(name.slice(0, -1) in element));
  const wrong = Object.entries(element).filter(
    ([name, value]) => name !== 'type' && !(rules.get(name)?.(value) ?? false),
  );
  const shown = actions.filter(({ mode }) => mode !== 'secondary');
  return [
    ...missing.map((name) => `${type} without ${name}`),
    ...wrong.map(([name, value]) => `${type}.${name} = ${JSON.stringify(value).slice(0, 60)}`),
    ...(shown.length > MOST_ACTIONS ? [`${shown.length} actions in a row`] : []),
  ];
}

/** Everything in a card that Teams would not take, or would show otherwise than is meant. */
export function complaintsAboutCard(card: SeenElement): string[] {
  const all = allIn(card);
  const ids = all.flatMap(({ id }) => id ?? []);
  return [...all.flatMap(complaintsAboutOne), ...(new Set(ids).size < ids.length ? ['an id twice'] : [])];
}
