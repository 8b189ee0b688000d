import { FOOT_MAP } from '../foot-map/foot-map-style';
import { CONTROLS } from './controls';
import { MESSAGES } from './messages';

/** Between the title and the box for words. */
const COLUMN = `
.progress,.composer>*,.column{width:100%;max-width:var(--column);margin-inline:auto;padding-inline:16px}
.progress{display:flex;align-items:center;flex-wrap:wrap;gap:.3em .8em;padding-bottom:.55em;color:var(--quiet);font-size:.85em}
progress{flex:1 0 3em;height:.45em;border:0;border-radius:1em;overflow:hidden;appearance:none;background:var(--line)}
progress::-webkit-progress-bar{background:var(--line)}
progress::-webkit-progress-value{background:var(--accent);border-radius:1em}
progress::-moz-progress-bar{background:var(--accent);border-radius:1em}
.banner:not(:empty){padding:.6em 1em;background:var(--amber-soft);border-top:1px solid var(--amber);text-align:center;font-size:.95em}
.scroller{position:relative;flex:1;min-height:0;overflow:auto;overscroll-behavior:contain}
.scroller:focus-visible{outline-offset:-3px}
.column{padding-block:.6em 1em}
svg{-webkit-tap-highlight-color:#0000}
.composer{flex:none;padding-block:.5em max(.7em,env(safe-area-inset-bottom));background:var(--surface);border-top:1px solid var(--line)}
.composer label{display:block;padding-bottom:.2em;color:var(--quiet);font-size:.85em}
.row{display:flex;align-items:flex-end;gap:.5em}
textarea{flex:1;min-width:0;min-height:2.85em;max-height:8.5em;padding:.6em .9em;resize:none;border:1.5px solid var(--edge);
  border-radius:.7em;background:var(--ground)}
.left{padding-top:.2em;color:var(--quiet);font-size:.85em}
@media(forced-colors:active){
  progress{forced-color-adjust:none;border:1px solid CanvasText;background:Canvas}
  progress::-webkit-progress-bar{background:Canvas}
  progress::-webkit-progress-value{background:CanvasText}
}
`;

/**
 * Little height (a phone on its side, 200 % zoom), or few letters to a line (a phone set to large ones): everything
 * scrolls, and nothing is pinned but what must not be missed.
 */
const LITTLE_ROOM = `
@media(max-height:26em),(max-width:16em){
  .panel{display:block;overflow:auto}
  .scroller{overflow:visible}
  .header{display:contents}
  .banner{position:sticky;inset-block-start:0;z-index:1}
  .composer:focus-within{position:sticky;inset-block-end:0}
}
@media(max-width:16em){
  a{white-space:normal}
  .card{padding:.7em}
  .message{max-width:none}
  .numbers{grid-template-columns:repeat(4,1fr)}
  .row{flex-wrap:wrap}
  textarea{flex-basis:100%}
  .send{flex:1}
}
`;

export const PANEL = [COLUMN, MESSAGES, CONTROLS, FOOT_MAP, LITTLE_ROOM].join('');
