import { BASE } from './base';
import { COLOURS } from './colours';

/**
 * Launcher, dialog and header: where things stand, on a page of any size. Above a keyboard `--room` is what is left.
 * On a screen as wide as a wall, letters and column grow with it.
 */
const FRAME = `
:host{--full:100vh;--column:max(740px,31vw)}
@supports(height:100dvh){:host{--full:100dvh}}
:host([inline]){display:block;height:min(46em,90vh);border:1px solid var(--line);border-radius:1em;overflow:hidden}
:host([page]){position:fixed;inset:var(--room-top,0) 0 auto;display:block;height:var(--room,var(--full));font-size:clamp(max(17px,1.0625rem),.8vw,1.75rem)}
.launcher,dialog{position:fixed;inset-block:auto 1em;inset-inline:auto 1em;z-index:2147483000}
.launcher{display:flex;align-items:center;gap:.5em;max-width:calc(100% - 2em);
  min-height:3.3em;padding-block:.5em;padding-inline:.9em 1.2em;border:2px solid transparent;border-radius:2em;
  background:var(--fill);color:var(--on-fill);font-weight:600;text-align:start;box-shadow:var(--shadow)}
dialog{width:25.5em;height:min(44em,calc(var(--full) - 2em));
  max-width:none;max-height:none;margin:0;padding:0;overflow:hidden;color:inherit;
  background:var(--ground);border:1px solid var(--line);border-radius:1em;box-shadow:var(--shadow)}
.panel{position:relative;display:flex;flex-direction:column;height:100%;background:var(--ground)}
.header{flex:none;background:var(--surface);border-bottom:1px solid var(--line)}
.bar,.opening{width:100%;max-width:var(--column);margin-inline:auto;padding-inline:16px}
.bar{display:flex;align-items:center;gap:.55em;min-height:3.4em;padding-block:.4em}
.bar>.icon{width:1.6em;height:1.6em;color:var(--accent)}
h2{flex:1;font-size:1.1em;font-weight:600;line-height:1.3;overflow-wrap:anywhere}
.close{display:grid;place-items:center;width:2.8em;height:2.8em;margin-inline-end:-.6em;padding:0;border:0;border-radius:50%;background:none}
.opening{padding-block:1.5em;overflow:auto}
.solid{min-height:2.85em;padding:.55em 1.3em;border:2px solid transparent;border-radius:.7em;background:var(--fill);color:var(--on-fill);font-weight:600}
.opening .solid{margin-top:1em}
@media(max-width:30em){
  dialog{inset:var(--room-top,0) 0 auto;width:100%;height:var(--room,var(--full));border:0;border-radius:0}
}
@media(max-width:16em){
  dialog .close{position:fixed;inset-block-start:.2em;inset-inline-end:1em;z-index:2;width:2em;height:2em;background:var(--surface);border:1px solid var(--edge)}
}
@media(hover:hover){
  .close:hover{background:var(--accent-soft)}
  .solid:hover,.launcher:hover{filter:brightness(1.1)}
}
@media(forced-colors:active){.bar>.icon{color:CanvasText}}
`;

export const SHELL = [COLOURS, BASE, FRAME].join('');
