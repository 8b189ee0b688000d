import { SurefootChat } from './chat-element';

/** `<script src="https://HOST/widget.js" defer></script>`: all a site needs. `data-inline` puts the chat in the page. */
const NAME = 'surefoot-chat';
const script = document.currentScript as HTMLScriptElement;

function place(): void {
  if (document.querySelector(NAME) !== null) return;
  const chat = document.createElement(NAME);
  const inline = 'inline' in script.dataset;
  chat.toggleAttribute('inline', inline);
  if (inline && document.body.contains(script)) script.after(chat);
  else document.body.append(chat);
}

if (customElements.get(NAME) === undefined) {
  SurefootChat.server = new URL(script.src).origin;
  customElements.define(NAME, SurefootChat);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', place);
  else place();
}
