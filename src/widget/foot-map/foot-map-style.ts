/**
 * The drawing has colours of its own for skin and pen; all that marks a place has the colours of the controls.
 * What is chosen differs from the rest in more than colour: a tick, and a line three times as thick.
 */
export const FOOT_MAP = `
.mapped{container-type:inline-size;margin-top:.9em}
.mapped>div{display:flex;flex-wrap:wrap;gap:1em}
.mapped .options{flex:1 1 18em;margin:0}
.map{--skin:#fff7ee;--pen:#33433f;--patch:#f8e5d5;--pointed:#cdeae3;--chosen:#8fd6ca;--blend:multiply;flex:1 1 15em;min-width:0}
.map legend{margin-bottom:.4em;font-size:1em}
.switch{display:flex;flex-wrap:wrap;gap:.35em}
.side{display:flex;flex:1 1 auto;align-items:center;justify-content:center;gap:.35em;min-height:2.75em;padding:.3em}
.side input{flex:none;width:1.15em;height:1.15em;margin:0;accent-color:var(--accent)}
.side,.view,.whole{background:var(--surface);border:1.5px solid var(--edge);border-radius:.7em;cursor:pointer}
.picture{margin-block:.6em}
.both{margin-bottom:.4em;color:var(--quiet);text-align:center;text-wrap:balance}
.drawing{display:block;width:100%;max-width:21em;margin-inline:auto;touch-action:manipulation}
.drawing:is(.inner,.outer,.back){mask-image:linear-gradient(#0000,#000 12%)}
.drawing.top{mask-image:linear-gradient(#000 88%,#0000)}
.drawing *{vector-effect:non-scaling-stroke}
.skin{fill:var(--skin);stroke:var(--pen);stroke-width:2;stroke-linejoin:round}
.crease{fill:none;stroke:var(--pen);stroke-width:1.5;stroke-linecap:round;opacity:.6;pointer-events:none}
.area{cursor:pointer}
.tint{fill:var(--patch);mix-blend-mode:var(--blend)}
.rim{fill:none;stroke:var(--pen);stroke-opacity:.28}
.edge{fill:none;pointer-events:all}
.halo{visibility:hidden;stroke:var(--accent);stroke-width:8;stroke-linejoin:round;pointer-events:none}
.pointed .tint{fill:var(--pointed)}
.chosen .tint{fill:var(--chosen)}
.pointed .rim,.chosen .rim{stroke:var(--accent);stroke-opacity:1;stroke-width:3}
.chosen .rim{stroke-width:6}
.chosen .halo{visibility:visible}
.ring{fill:none;pointer-events:none}
.focused .edge{stroke:var(--ink);stroke-width:7}
.focused .ring{stroke:var(--surface);stroke-width:2.5}
.area[data-area=whole-foot]{pointer-events:none}
.area[data-area=whole-foot]:not(.chosen,.pointed) .tint{fill:none}
.area[data-area=whole-foot]:is(.chosen,.pointed)+g .area:not(.chosen,.pointed) .tint{fill:none}
.focused>.halo{visibility:visible}
.tickmark{visibility:hidden;pointer-events:none}
.chosen>.tickmark{visibility:visible}
.tickmark circle{fill:var(--accent);stroke:var(--surface);stroke-width:2}
.tickmark path{fill:none;stroke:var(--on-accent);stroke-width:2.5;stroke-linecap:round;stroke-linejoin:round}
.place-name{display:grid;place-items:center;min-height:2.8em;margin-top:.5em;text-align:center;font-weight:600;line-height:1.3}
.place-name .icon{margin-inline-end:.3em;vertical-align:-.3em;color:var(--accent)}
.whole{width:max-content;max-width:100%;min-height:2.75em;margin:.5em auto 0;padding:.55em 1em;border-style:dashed}
.whole.pointed,.whole.focused,.side:has(:focus-visible),.view:has(:focus-visible){outline:3px solid var(--accent);outline-offset:2px}
.whole.chosen{border-style:solid}
.whole.chosen::before{content:'✓ ';font-weight:700}
.whole.chosen,.side:has(:checked),.view:has(:checked){background:var(--accent-soft);border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
.view{position:relative;display:flex;flex:1 1 2.9em;flex-direction:column;align-items:center;gap:.1em;min-width:0;padding:.35em .1em;font-size:.75em;line-height:1.2;text-align:center}
.sketch{width:100%;max-width:3.6em}
.sketch .skin{stroke-width:7}
.side input:focus-visible{outline:none}
@container(min-width:34.5em){.map{position:sticky;top:.5em;align-self:flex-start}}
@media(prefers-color-scheme:dark){.map{--skin:#3b3633;--pen:#e6ddd4;--patch:#4a4440;--pointed:#2c5650;--chosen:#1f7a70;--blend:lighten}}
@media(prefers-reduced-motion:no-preference){
  .drawing{animation:sf-turn .18s ease-out}
  .tint{transition:fill .12s}
}
@keyframes sf-turn{from{opacity:.3}}
@media(forced-colors:active){
  .map{--skin:Canvas;--pen:CanvasText}
  .map .tint{fill:none}
  .rim{stroke-opacity:1;stroke-dasharray:3 3}
  .pointed .rim,.chosen .rim,.halo{stroke:Highlight;stroke-dasharray:none}
  .tickmark circle{fill:Highlight;stroke:Canvas}
  .tickmark path{stroke:HighlightText}
  .side:has(:checked),.view:has(:checked),.whole.chosen{outline:2px solid Highlight;outline-offset:-4px}
}
`;
