import type { Activity } from 'botbuilder';
import type { Content } from '../store/store';

/** Where the replies to an activity go: as much as the connector must know, and no names of people. */
export interface ReturnAddress extends Content {
  readonly serviceUrl: string;
  readonly channelId: string;
  readonly conversation: { readonly id: string; readonly conversationType?: string; readonly tenantId?: string };
  readonly bot: { readonly id: string };
  readonly user: { readonly id: string };
}

const named = (name: string, value: unknown) => (typeof value === 'string' ? { [name]: value } : {});

/** The types promise more than the wire keeps. */
export function returnAddress(activity: Activity): ReturnAddress {
  const { serviceUrl, channelId, conversation, from, recipient } = activity;
  return {
    serviceUrl,
    channelId,
    conversation: {
      id: conversation.id,
      ...named('conversationType', conversation.conversationType),
      ...named('tenantId', conversation.tenantId),
    },
    bot: { id: (recipient as Activity['recipient'] | undefined)?.id ?? '' },
    user: { id: from.id },
  };
}

/** Does the caller wait for the replies in our answer? Else the connector is called with them. */
export const isAwaited = ({ deliveryMode }: Activity): boolean => deliveryMode === 'expectReplies';
