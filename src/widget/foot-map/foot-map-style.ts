/** The drawing keeps its own two colours of skin and line; all that marks a place has the colours of the controls. */
export const FOOT_MAP = `
.mapped{container-type:inline-size;margin-top:.9em}
.mapped>div{display:flex;flex-wrap:wrap;gap:1em}
.mapped .options{flex:1 1 18em;margin:0}
.map{--skin:#f6ece1;--pen:#33433f;flex:1 1 15em;min-width:0}
.map legend{margin-bottom:.4em;font-size:1em}
.switch{display:flex;flex-wrap:wrap;gap:.35em}
.side{display:flex;flex:1 1 auto;align-items:center;gap:.5em;min-height:2.75em;padding:.3em .8em}
.side input{flex:none;width:1.25em;height:1.25em;margin:0;accent-color:var(--accent)}
.side,.view,.whole{background:var(--surface);border:1.5px solid var(--edge);border-radius:.7em;cursor:pointer}
.picture{margin-block:.6em}
.drawing{display:block;width:100%;max-width:21em;margin-inline:auto;touch-action:manipulation}
.drawing *{vector-effect:non-scaling-stroke}
.skin{fill:var(--skin);stroke:var(--pen);stroke-width:2;stroke-linejoin:round}
.line{fill:none;stroke:var(--pen);stroke-width:1.5;stroke-linecap:round;opacity:.6;pointer-events:none}
.area{cursor:pointer}
.area .tint{fill:var(--accent);fill-opacity:.07;stroke:var(--edge);stroke-width:1.5;stroke-dasharray:3 3}
.area .edge{fill:none;pointer-events:all}
.area.pointed .tint{fill-opacity:.2;stroke:var(--accent);stroke-width:3;stroke-dasharray:none}
.area.chosen .tint{fill-opacity:.42;stroke:var(--accent);stroke-width:5;stroke-dasharray:none}
.area.focused .edge{stroke:var(--accent);stroke-width:3}
.area[data-area=whole-foot]{pointer-events:none}
.area[data-area=whole-foot]:not(.chosen,.pointed,.focused){display:none}
.area[data-area=whole-foot] .tint{stroke-width:3}
.tickmark{visibility:hidden;pointer-events:none}
.chosen>.tickmark{visibility:visible}
.tickmark circle{fill:var(--accent);stroke:var(--surface);stroke-width:2}
.tickmark path{fill:none;stroke:var(--on-accent);stroke-width:2.5;stroke-linecap:round;stroke-linejoin:round}
.name{display:flex;align-items:center;justify-content:center;gap:.3em;min-height:2.8em;margin-top:.5em;text-align:center;font-weight:600;line-height:1.3}
.name .icon{color:var(--accent)}
.whole{width:max-content;max-width:100%;min-height:2.75em;margin:.5em auto 0;padding:.55em 1em;border-style:dashed}
.whole.pointed,.whole.focused,.side:has(:focus-visible),.view:has(:focus-visible){outline:3px solid var(--accent);outline-offset:2px}
.whole.chosen{border-style:solid}
.whole.chosen,.side:has(:checked),.view:has(:checked){background:var(--accent-soft);border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
.view{position:relative;display:flex;flex:1 1 2.9em;flex-direction:column;align-items:center;gap:.1em;min-width:0;padding:.35em .1em;font-size:.75em;line-height:1.2;text-align:center}
.sketch{width:2.6em}
.sketch .skin{stroke-width:7}
.side input:focus-visible{outline:none}
@container(min-width:34.5em){.map{position:sticky;top:.5em;align-self:flex-start}}
@media(prefers-color-scheme:dark){.map{--skin:#3b3633;--pen:#e6ddd4}}
@media(prefers-reduced-motion:no-preference){
  .drawing{animation:sf-turn .18s ease-out}
  .tint{transition:fill-opacity .12s}
}
@keyframes sf-turn{from{opacity:.3}}
@media(forced-colors:active){
  .map{--skin:Canvas;--pen:CanvasText}
  .area .tint{fill:none;stroke:CanvasText}
  .area.pointed .tint,.area.chosen .tint,.area.focused .edge{stroke:Highlight}
  .tickmark circle{fill:Highlight;stroke:Canvas}
  .tickmark path{stroke:HighlightText}
  .side:has(:checked),.view:has(:checked),.whole.chosen{outline:2px solid Highlight;outline-offset:-4px}
}
`;
