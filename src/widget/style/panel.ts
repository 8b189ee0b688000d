/**
 * Launcher, dialog and panel: where things stand, on a page of any size.
 * Little height (a phone on its side, 200 % zoom): nothing is pinned, everything scrolls.
 */
export const FRAME = `
:host([inline]){display:block;height:min(46em,90vh);border:1px solid var(--line);border-radius:1em;overflow:hidden}
:host([page]){position:fixed;inset:0;display:block}
.launcher{position:fixed;inset:auto 1em 1em auto;z-index:2147483000;display:flex;align-items:center;gap:.5em;
  min-height:3.3em;padding:.5em 1.2em .5em .9em;border:2px solid transparent;border-radius:2em;
  background:var(--accent);color:var(--on-accent);font-weight:600;box-shadow:var(--shadow)}
dialog{position:fixed;inset:auto 1em 1em auto;z-index:2147483000;width:25.5em;height:min(44em,calc(100vh - 2em));
  height:min(44em,calc(100dvh - 2em));max-width:none;max-height:none;margin:0;padding:0;overflow:hidden;color:inherit;
  background:var(--ground);border:1px solid var(--line);border-radius:1em;box-shadow:var(--shadow)}
.panel{position:relative;display:flex;flex-direction:column;height:100%;background:var(--ground)}
.header{flex:none;background:var(--surface);border-bottom:1px solid var(--line)}
.bar,.progress,.composer>*,.column{width:100%;max-width:740px;margin-inline:auto;padding-inline:16px}
.bar{display:flex;align-items:center;gap:.55em;min-height:3.4em;padding-block:.4em}
.bar>.icon{width:1.6em;height:1.6em;color:var(--accent)}
h2{flex:1;font-size:1.1em;font-weight:600;line-height:1.3}
.close{display:grid;place-items:center;width:2.8em;height:2.8em;margin-inline-end:-.6em;padding:0;border:0;border-radius:50%;background:none}
.progress{display:flex;align-items:center;gap:.8em;padding-bottom:.55em;color:var(--quiet);font-size:.85em;white-space:nowrap}
progress{flex:1;min-width:3em;height:.45em;border:0;border-radius:1em;overflow:hidden;appearance:none;background:var(--line)}
progress::-webkit-progress-bar{background:var(--line)}
progress::-webkit-progress-value{background:var(--accent);border-radius:1em}
progress::-moz-progress-bar{background:var(--accent);border-radius:1em}
.banner{padding:.6em 1em;background:var(--amber-soft);border-top:1px solid var(--amber);text-align:center;font-size:.95em}
.scroller{flex:1;min-height:0;overflow:auto;overscroll-behavior:contain}
.scroller:focus-visible{outline-offset:-3px}
.column{padding-block:.6em 1em}
.composer{flex:none;padding-block:.5em max(.7em,env(safe-area-inset-bottom));background:var(--surface);border-top:1px solid var(--line)}
.composer label{display:block;padding-bottom:.2em;color:var(--quiet);font-size:.85em}
.row{display:flex;align-items:flex-end;gap:.5em}
textarea{flex:1;min-width:0;min-height:2.85em;max-height:8.5em;padding:.6em .9em;resize:none;border:1.5px solid var(--edge);
  border-radius:.7em;background:var(--ground)}
.left{padding-top:.2em;color:var(--quiet);font-size:.85em}
@media(max-width:30em){
  dialog{inset:0;width:100%;height:100vh;height:100dvh;border:0;border-radius:0}
}
@media(max-height:26em){
  .panel{display:block;overflow:auto}
  .scroller{overflow:visible}
}
@media(forced-colors:active){
  progress{forced-color-adjust:none;border:1px solid CanvasText;background:Canvas}
  progress::-webkit-progress-bar{background:Canvas}
  progress::-webkit-progress-value{background:CanvasText}
}
`;
