import { type Activity, ConnectionStatus, DirectLine, type DirectLineOptions } from 'botframework-directlinejs';
import { WebSocket } from 'ws';
import { XmlHttpRequest } from './xml-http-request';

// The client looks for the browser’s own.
Object.assign(globalThis, { XMLHttpRequest: XmlHttpRequest, WebSocket });

type Received = Activity & { text?: string };

/** Microsoft’s own client of Direct Line, as a web page would use it. */
export class OfficialClient {
  readonly received: Received[] = [];
  status = ConnectionStatus.Uninitialized;
  readonly line: DirectLine;
  private waiting: (() => void)[] = [];

  constructor(address: string, options: Partial<DirectLineOptions>) {
    // Chance decides how long it waits before it opens a socket again: the shortest time, here.
    const fixed = { domain: `${address}/v3/directline`, random: () => 0 };
    this.line = new DirectLine({ ...fixed, ...options });
    this.line.connectionStatus$.subscribe((status) => {
      this.status = status;
      this.wake();
    });
    this.line.activity$.subscribe(
      (activity) => {
        this.received.push(activity);
        this.wake();
      },
      () => undefined,
    );
  }

  /** What it knows of its conversation, and keeps to itself. */
  get place(): { conversationId: string; token: string; watermark: string } {
    return this.line as unknown as { conversationId: string; token: string; watermark: string };
  }

  say(text: string, clientActivityID?: string): Promise<string> {
    const channelData = clientActivityID === undefined ? {} : { channelData: { clientActivityID } };
    const activity = { type: 'message', from: { id: 'me' }, text, ...channelData } as Activity;
    return new Promise((resolve, reject) => this.line.postActivity(activity).subscribe(resolve, reject));
  }

  /** Resolves as soon as it holds. */
  async until(holds: (client: this) => boolean): Promise<void> {
    while (!holds(this)) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private wake(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const go of waiting) go();
  }
}

export const roles = ({ received }: OfficialClient): (string | undefined)[] => received.map(({ from }) => from.role);
