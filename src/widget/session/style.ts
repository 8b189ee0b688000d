/** All of the screen, as it is read from where one stands. What is counted stays in sight where there is the height. */
export const SESSION = `
.session{inset:0;width:100%;height:100%;border:0;border-radius:0;overflow:auto;overscroll-behavior:contain;font-size:max(1em,17px)}
.session[open]{display:flex;flex-direction:column}
.session::backdrop{background:var(--ground)}
.session :is(h2,h3):focus-visible{outline-offset:.25em;border-radius:.2em}
.top{position:sticky;inset-block-start:0;z-index:2;display:flex;flex-wrap:wrap;align-items:center;gap:.2em .6em;padding:.3em 16px;
  background:var(--surface);border-bottom:1px solid var(--line)}
.which{flex:1 1 7.5em;color:var(--quiet);font-weight:600}
.top .close{position:static;margin-inline-start:auto;flex:none;width:2.8em;height:2.8em;border:0;background:none}
.other,.sound{min-height:2.75em;padding:.4em .9em;border:1.5px solid var(--edge);border-radius:.7em;background:var(--surface);color:var(--accent);font-weight:600}
.sound[aria-pressed=true]{background:var(--accent);color:var(--on-accent)}
.sound::before{content:"";display:inline-block;width:.65em;height:.65em;margin-inline-end:.5em;border:.13em solid;border-radius:50%}
.sound[aria-pressed=true]::before{background:currentColor}
.body,.page{display:flex;flex-direction:column;flex:1}
.page{gap:.8em;width:100%;max-width:44em;margin-inline:auto;padding:1em 16px 0;overflow-wrap:anywhere}
.session h2{flex:none;font-size:1.5em}
.page>p+p{margin-top:-.3em}
.page .section{margin-top:0}
.session h3{font-weight:600;font-size:1.05em}
.how{display:flex;flex-direction:column;gap:.8em}
.how>*,.how .dosage{margin-block:0}
.session ol{font-size:1.08em}
.eased{padding:.7em .9em;border:2px solid var(--accent);border-radius:.5em}
.doing>.moves{width:min(100%,9.5em);margin:0 auto}
.doing>.moves:has(.stills:not([hidden])),.doing>.moves:has(.loops>:nth-child(2)){width:100%}
.foot{position:sticky;inset-block-end:0;z-index:1;display:flex;flex-wrap:wrap;align-items:center;gap:.5em;margin:auto -16px 0;
  padding:.7em 16px max(.7em,env(safe-area-inset-bottom));background:var(--surface);border-top:1px solid var(--line)}
.foot>button{flex:1 1 auto;padding-inline:.6em}
.foot>:is(.solid,.wide){flex:1 0 100%}
.foot>.solid{min-height:3.2em;font-size:1.05em}
.counter{display:flex;flex-wrap:wrap;flex:1 0 100%;align-items:baseline;justify-content:space-between;gap:.1em 1em}
.counter h3{flex:1 0 100%}
.count,.clock{font-size:1.35em;font-weight:600;font-variant-numeric:tabular-nums}
.count:empty,.clock:empty{display:none}
.session .hurt{border-color:var(--red);color:var(--red)}
.urgent{font-weight:600}
.outcomes{margin:0}
@media(min-width:56em){
.page{max-width:60em}
.doing{display:grid;grid-template:auto 1fr auto/minmax(0,2fr) minmax(0,3fr);gap:1em 2em}
.doing>:is(h2,.foot){grid-column:1/-1}
.doing>.how:nth-child(2){grid-column:1/-1}
.foot{flex-wrap:nowrap}
.foot>:is(.solid,.wide){flex:2 1 12em}
.doing>.moves{width:100%}
.counter{flex:2 1 14em}
}
@media(max-height:40em){.foot{position:static}}
@media(max-height:26em){.top{position:static}}
@media(forced-colors:active){.session,.foot,.top{border:1px solid}.sound[aria-pressed=true]{outline:2px solid Highlight}.eased{border-style:double}}
`;
