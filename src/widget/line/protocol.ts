import type { Reply } from '../../../dialogs/reply/reply';

/** The parts of Direct Line 3.0 that the widget uses. */
export interface Activity {
  readonly type: string;
  readonly id?: string;
  readonly from?: { readonly id?: string; readonly role?: string };
  readonly text?: string;
  /** When the server made it, as ISO 8601 has it. */
  readonly timestamp?: string;
  readonly channelData?: { readonly surefoot?: Reply; readonly clientActivityID?: string };
}

export interface ActivitySet {
  readonly activities: readonly Activity[];
  readonly watermark?: string;
}

export interface Conversation {
  readonly conversationId: string;
  readonly token: string;
  readonly streamUrl?: string;
  /** Seconds that the token is good for. */
  readonly expires_in?: number;
  /** Opens the conversation again on a later day, for as many seconds; not where the server keeps none that long. */
  readonly resume_token?: string;
  readonly resume_seconds?: number;
  /** Where the advice is as a page, once there is any: on the server, from its root. Private. */
  readonly programme?: string;
}

/** Option ids beside the words, so that a pressed choice need not be read as text. */
export interface ChosenOptions {
  readonly question: string;
  readonly item?: string;
  readonly options: readonly string[];
  /** Options of other questions, chosen in the same message. */
  readonly also?: Readonly<Record<string, readonly string[]>>;
}

/** The server, and what the site says about its patients. */
export interface Site {
  readonly server: string;
  readonly place: string | undefined;
  readonly language: string | undefined;
}

/** One message of the patient. Its id stays the same however often it is sent. */
export interface Outgoing {
  readonly id: string;
  readonly text: string;
  readonly value?: ChosenOptions;
}

export function isFromBot(activity: Activity): boolean {
  return activity.from?.role === 'bot' || activity.channelData?.surefoot !== undefined;
}

/** The moment it was made: after a reload the same one, as far as the server tells it. */
export function madeAtOf({ timestamp = '' }: Activity): number {
  return Date.parse(timestamp) || Date.now();
}
