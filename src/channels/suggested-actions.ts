import type { Activity } from 'botframework-schema';
import type { Ask } from '../../dialogs/reply/reply';

/** Bot Framework’s activity, as far as we write one: the fields that we do not use are left out, not invented. */
export type Outgoing = Pick<Activity, 'type'> &
  Partial<
    Pick<Activity, 'text' | 'textFormat' | 'inputHint' | 'suggestedActions' | 'channelData' | 'attachments' | 'summary'>
  >;

/** The buttons under a question. Title and value are the label, so that pressing one sends what it says. */
export const suggestedActions = ({ options, commands }: Ask): Pick<Outgoing, 'suggestedActions'> => ({
  suggestedActions: {
    to: [],
    actions: [...options, ...commands].map(({ label }) => ({ type: 'imBack', title: label, value: label })),
  },
});
