import { STRICT } from '../browser/practice-page';

/** As strict as that, but for the practice’s own looks. */
export const STYLED = STRICT.replace("style-src 'none'", "style-src 'unsafe-inline'");

/** What a practice may have on its page: plain, so that the chat is what is looked at. */
export const CONTENT = {
  style: `<style>
    body{margin:0;font:17px/1.5 system-ui,sans-serif;color:#23313a;background:#fff}
    main{max-width:46em;margin:auto;padding:0 16px 48px}
    h1{margin:0;padding:20px 0;font-size:1.35em;background:#eef3f6;box-shadow:0 0 0 100vmax #eef3f6;clip-path:inset(0 -100vmax)}
    h2{margin-bottom:0;font-size:1.1em}
    p{margin-top:.4em}
    @media(prefers-color-scheme:dark){body{color:#e3e9ec;background:#161c20}h1{background:#20292f;box-shadow:0 0 0 100vmax #20292f}}
  </style>`,
  before: `<h1>Hill Street Practice</h1>
    <h2>Opening hours</h2><p>Monday to Friday, 8.00 to 18.30</p>
    <h2>See someone</h2><p>Phone us, or ask for an appointment at the desk.</p>
    <h2>Foot and ankle pain</h2><p>Not sure whom to see, or how soon? Our chat asks a few questions.</p>`,
  after: '',
};
