export const MESSAGES = `
.log{display:flex;flex-direction:column;gap:.6em}
.message{position:relative;max-width:92%;padding:.6em .9em;border-radius:1em;overflow-wrap:anywhere}
.message .text{white-space:pre-line}
.bot{align-self:flex-start;background:var(--surface);border:1px solid var(--line);border-start-start-radius:.3em}
.patient{align-self:flex-end;background:var(--said);color:var(--on-said);border:1px solid transparent;border-end-end-radius:.3em}
.patient+.bot,.bot+.patient{margin-top:.4em}
.notice,.bot.emergency{display:flex;gap:.6em;align-self:stretch;max-width:none;border-radius:.7em}
.notice{background:var(--amber-soft);border-color:var(--amber);font-size:.95em}
.notice .icon{color:var(--amber)}
.bot.emergency{background:var(--red-soft);border:2px solid var(--red);font-weight:600}
.bot.emergency .icon{color:var(--red)}
.failed{background:var(--surface);color:var(--ink);border:2px dashed var(--red)}
.state{margin-top:.4em;font-size:.95em}
.again{display:block;min-height:2.7em;margin-top:.3em;padding:.3em 1em;border:1.5px solid var(--edge);border-radius:.7em;background:var(--surface);font-weight:600}
.past{filter:grayscale(1)}
.divider{display:flex;align-items:center;gap:.7em;margin-block:1em .4em;color:var(--quiet);font-weight:600}
.divider::before,.divider::after{content:"";flex:1;border-top:2px dashed var(--edge)}
.typing{display:flex;gap:.3em;padding:1em}
.typing i{width:.5em;height:.5em;border-radius:50%;background:var(--quiet)}
@media(prefers-reduced-motion:no-preference){
  .typing i{animation:sf-dot 1.2s infinite}
  .typing i:nth-of-type(2){animation-delay:.15s}
  .typing i:nth-of-type(3){animation-delay:.3s}
}
@keyframes sf-dot{0%,60%,100%{opacity:.35}30%{opacity:1}}
@media(forced-colors:active){.typing i{background:CanvasText}.patient{border-color:CanvasText}.bot .icon{color:CanvasText!important}}
`;
