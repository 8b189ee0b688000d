export const CONVERSATION_CODES = [
  'conversation-unknown',
  'conversation-forgotten',
  'conversation-not-forgotten',
  'conversation-busy',
] as const;

const MESSAGES = {
  'conversation-unknown': 'There is no such conversation here, or not any more. Start a new one.',
  'conversation-forgotten': 'Everything of this conversation has been deleted, as was asked. Start a new one.',
  'conversation-not-forgotten':
    'It could not be deleted, and may all still be there. Send the message again. If it still cannot be, ask the practice.',
  'conversation-busy': 'Too many messages of this conversation are being answered. Send the message again.',
} as const;

/** Expected, and answered as such: the sender can do something about it. */
export class ConversationError extends Error {
  constructor(readonly code: (typeof CONVERSATION_CODES)[number]) {
    super(MESSAGES[code]);
  }
}
