/** As much of the browser’s XMLHttpRequest as RxJS 5 needs, over fetch: the official client knows no other way. */
export class XmlHttpRequest {
  readyState = 0;
  status = 0;
  responseType = '';
  response: unknown = null;
  responseText = '';
  timeout = 0;
  withCredentials = false;
  onreadystatechange: (() => void) | null = null;
  ontimeout: (() => void) | null = null;
  private init: { method: string; url: string; headers: Record<string, string> } = { method: '', url: '', headers: {} };
  private answered = new Headers();
  private readonly stop = new AbortController();

  open(method: string, url: string): void {
    this.init = { method, url, headers: {} };
    this.readyState = 1;
  }

  setRequestHeader(name: string, value: string): void {
    this.init.headers[name] = value;
  }

  getResponseHeader(name: string): string | null {
    return this.answered.get(name);
  }

  abort(): void {
    this.stop.abort();
  }

  send(body?: string): void {
    const { method, url, headers } = this.init;
    fetch(url, { method, headers, body: body ?? null, signal: this.stop.signal }).then(
      (answer) => this.receive(answer),
      () => this.finish(0, ''),
    );
  }

  private async receive(answer: Response): Promise<void> {
    this.answered = answer.headers;
    this.finish(answer.status, await answer.text());
  }

  private finish(status: number, text: string): void {
    this.status = status;
    this.responseText = text;
    this.response = this.responseType === 'json' && text !== '' ? JSON.parse(text) : text;
    this.readyState = 4;
    if (!this.stop.signal.aborted) this.onreadystatechange?.();
  }
}
