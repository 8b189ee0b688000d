/** As much of a block as tests look at. */
export interface SeenBlock {
  readonly type: string;
  readonly block_id?: string;
  readonly text?: { readonly type: string; readonly text: string };
  readonly elements?: readonly SeenElement[];
  readonly image_url?: string;
  readonly alt_text?: string;
}

export interface SeenElement {
  readonly type: string;
  readonly action_id?: string;
  readonly value?: string;
  readonly url?: string;
  readonly text?: { readonly type: string; readonly text: string } | string;
  readonly options?: readonly { readonly text: { readonly text: string }; readonly value: string }[];
}

type Args = Readonly<Record<string, unknown>>;

const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  'chat.postMessage': ['channel', 'text', 'blocks'],
  'chat.update': ['channel', 'ts', 'text', 'blocks'],
  'chat.postEphemeral': ['channel', 'user', 'text'],
  'conversations.open': ['users'],
  'conversations.history': ['channel', 'limit'],
  'conversations.replies': ['channel', 'ts', 'limit'],
  'views.publish': ['user_id', 'view'],
};

/** Slack refuses the whole call for any of these. */
// eslint-disable-next-line complexity -- one list of limits, read as a whole
const wrongElement = (element: SeenElement): string[] => {
  const { type, text, value = '', options = [], action_id = '' } = element;
  const label = typeof text === 'string' ? text : (text?.text ?? '');
  return [
    ...(type === 'button' && (label === '' || label.length > 75) ? ['a label of 1 to 75'] : []),
    ...(value.length > 2_000 || action_id.length > 255 ? ['a value or an action id that is too long'] : []),
    ...(type === 'checkboxes' && (options.length === 0 || options.length > 10) ? ['1 to 10 checkboxes'] : []),
    ...(type === 'static_select' && (options.length === 0 || options.length > 100) ? ['1 to 100 options'] : []),
    ...options.flatMap((one) =>
      one.text.text.length > 75 || one.value.length > 150 ? ['an option that is too long'] : [],
    ),
  ];
};

const twice = (names: readonly (string | undefined)[]): boolean => {
  const given = names.filter((name) => name !== undefined);
  return new Set(given).size < given.length;
};

const wrongImage = ({ image_url: address = '', alt_text: alt = '' }: SeenBlock): string[] => [
  ...(!/^https?:\/\/\S+$/.test(address) || address.length > 3_000 ? ['an image without an address'] : []),
  ...(alt === '' || alt.length > 2_000 ? ['an image text of 1 to 2,000'] : []),
];

// eslint-disable-next-line complexity -- one list of limits, read as a whole
function wrongBlock(block: SeenBlock): string[] {
  const { type, text, elements = [], block_id = '' } = block;
  const words = text?.text ?? '';
  return [
    ...(type === 'image' ? wrongImage(block) : []),
    ...(!['section', 'actions', 'context', 'image', 'header', 'divider'].includes(type) ? [`a block ${type}`] : []),
    ...(type === 'section' && (words === '' || words.length > 3_000) ? ['a section of 1 to 3,000'] : []),
    ...(type === 'actions' && (elements.length === 0 || elements.length > 5) ? ['1 to 5 in a row'] : []),
    ...(block_id.length > 255 ? ['a block id that is too long'] : []),
    ...(twice(elements.map(({ action_id }) => action_id)) ? ['an action id twice'] : []),
    ...elements.flatMap(wrongElement),
    // Anything in <…> but a link that we made could mention somebody.
    ...(/<(?!(tel:[+\d]+\||https?:\/\/))/.test(words) ? ['a mark-up that is not ours'] : []),
  ];
}

/** What Slack would not have taken, or what would not look right. */
// eslint-disable-next-line complexity -- one list of limits, read as a whole
export function complaintsAbout(method: string, args: Args): string[] {
  const blocks = (args['blocks'] ?? (args['view'] as Args | undefined)?.['blocks'] ?? []) as SeenBlock[];
  const missing = (REQUIRED[method] ?? ['a method that we know']).filter((name) => args[name] === undefined);
  const text = (args['text'] ?? 'words') as string;
  return [
    ...missing.map((name) => `${name} is missing`),
    ...(text === '' || text.length > 40_000 ? ['a text of 1 to 40,000'] : []),
    ...(/<(?!(tel:[+\d]+\||https?:\/\/))/.test(text) ? ['a mark-up in the text that is not ours'] : []),
    ...(blocks.length > 50 ? ['at most 50 blocks'] : []),
    ...(twice(blocks.map(({ block_id }) => block_id)) ? ['a block id twice'] : []),
    ...blocks.flatMap(wrongBlock),
  ].map((complaint) => `${method}: ${complaint}`);
}
