import { SurefootChat } from './shell/chat-element';
import { ATTRIBUTES } from './shell/settings';

/** `<script src="https://HOST/widget.js" defer></script>`: all a site needs. `data-inline` puts the chat in the page. */
const NAME = 'surefoot-chat';
const script = document.currentScript as HTMLScriptElement;

function place(): void {
  if (document.querySelector(NAME) !== null) return;
  const chat = document.createElement(NAME);
  for (const name of ATTRIBUTES) {
    const value = script.getAttribute(`data-${name}`);
    if (value !== null) chat.setAttribute(name, value);
  }
  if (chat.hasAttribute('inline') && document.body.contains(script)) script.after(chat);
  else document.body.append(chat);
}

if (customElements.get(NAME) === undefined) {
  SurefootChat.home = { server: new URL(script.src).origin, nonce: script.nonce };
  customElements.define(NAME, SurefootChat);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', place);
  else place();
}
