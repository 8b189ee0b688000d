import type { Advice } from '../../dialogs/reply/reply';

/** Every fixed word of the widget. What the chat itself says comes from the server. */
const URGENT = 'If it is urgent, call your local emergency number.';

export const words = {
  language: 'en-GB',
  product: 'Surefoot',
  title: 'Foot and ankle check',
  launcher: 'Check my foot or ankle',
  close: 'Close the chat',
  conversation: 'Chat',
  messages: 'Messages',
  advice: 'Your advice',
  otherThings: 'Other things you can do',
  you: 'You said:',
  bot: 'We said:',
  typing: 'Writing…',
  inputLabel: 'Or type it in your own words',
  send: 'Send',
  goOn: 'Continue',
  choices: 'Choices:',
  tickOne: 'Tick at least one box first. Or type your answer in the box below.',
  ticked: 'We ticked what you told us before. Change it if it is wrong.',
  marked: 'Your answer from before is marked. Pick it again, or pick another.',
  before: ' (your answer from before)',
  dosage: 'How much',
  lettersLeft: (count: number) => `${count} letters left`,
  progress: 'How far you are',
  notSent: `Not sent. ${URGENT}`,
  tryAgain: 'Try again',
  offline: `You are offline. We will go on when you are back. ${URGENT}`,
  noConnection: `We cannot reach the chat just now. We keep trying. ${URGENT}`,
  ended: `That chat has ended. Here is a new one. ${URGENT}`,
  cannotStart: `The chat will not start. ${URGENT}`,
  footMap: {
    hint: 'Tap where it hurts. You can also use the list.',
    turn: 'Turn the drawing of the foot',
    views: { sole: 'Sole', top: 'Top', inner: 'Inner side', outer: 'Outer side', back: 'Back' },
  },
  urgency: {
    ambulance: 'Emergency',
    'emergency-department': 'Emergency',
    'same-day': 'Today',
    soon: 'Soon',
    routine: 'Book a visit',
    'self-care': 'Care at home',
  } satisfies Record<Advice['urgency'], string>,
};
