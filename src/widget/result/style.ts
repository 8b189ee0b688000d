/** Each urgency has a colour, beside its word and its picture. */
export const RESULT = `
.same-day,.soon{--tone:var(--amber);--soft:var(--amber-soft)}
.routine{--tone:var(--blue);--soft:var(--blue-soft)}
.self-care{--tone:var(--green);--soft:var(--green-soft)}
.alarm{--tone:var(--alarm-edge);background:linear-gradient(#9c1c1c 3em,var(--surface) 0)}
h3,h4,.fold>summary{font-weight:600;line-height:1.3}
h3{font-size:1.15em}
.card :is(ul,ol),.section p{margin-top:.35em}
.section,.raises,.start{margin-top:1em}
.start .solid{width:100%}
[data-section^=stop],[data-section=safety-net],.dosage{padding:.7em .9em;border-radius:.5em;background:var(--accent-soft)}
[data-section^=stop],[data-section=safety-net]{background:var(--red-soft);border-inline-start:.25em solid var(--red)}
[data-section=notice]{padding-top:.8em;border-top:1px solid var(--line)}
.advice{overflow:hidden;border-color:var(--tone);border-inline-start:.5em solid var(--tone)}
.headline{margin:-1em -1em 0;padding:1em;background:var(--soft)}
.headline h3{margin-block:.25em;font-size:1.4em}
.badge,.check-back{display:flex;gap:.5em;font-weight:600}
.badge{color:var(--tone)}
.alarm .headline{background:#9c1c1c}
.alarm .headline,.alarm .badge{color:#fff}
.alarm h3{margin:0 0 .4em;font-size:1.55em}
.alarm :focus-visible{outline-color:currentColor}
.call,.ways button{display:flex;align-items:center;justify-content:center;gap:.4em}
.call{min-height:2.6em;border:2px solid;border-radius:.5em;font-weight:600;text-decoration:none;white-space:normal}
h3 .call{background:#fff;color:#9c1c1c}
p+.call{margin-top:.7em}
.set-by,.purpose,[data-section=notice]{color:var(--quiet)}
.fold{margin-bottom:-1px;border-block:1px solid var(--line)}
.fold+.fold{margin-top:0}
.fold[open]{padding-bottom:.9em}
:is(.fold,.origins)>summary{display:flex;align-items:center;gap:.6em;min-height:2.75em;padding-block:.4em;cursor:pointer;list-style:none}
:is(.fold,.origins)>summary::-webkit-details-marker{display:none}
.fold>summary{justify-content:space-between;color:var(--accent)}
:is(.fold,.origins)>summary::after{content:"";flex:none;width:.5em;height:.5em;margin:-.3em .3em 0;border:solid;border-width:0 .14em .14em 0;transform:rotate(45deg)}
:is(.fold,.origins)[open]>summary::after{margin-top:.3em;transform:rotate(225deg)}
.origins>summary{width:fit-content;min-height:2em;font-size:.87em;text-decoration:underline;text-underline-offset:.2em}
.origins a{white-space:normal}
.quote{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;padding-inline-start:.6em;border-inline-start:2px solid var(--edge)}
.origins p{margin-top:.35em}
.dosage{margin-top:.8em}
dl{margin:.6em 0 0}
.pair{padding-block:.55em;border-top:1px solid var(--line)}
dt{color:var(--quiet);font-size:.85em}
dd{display:flex;flex-wrap:wrap;align-items:center;gap:.3em .8em;margin:0;font-weight:600}
dd>span{flex:1 0 8em}
.change,.raises,.ways button{flex:none;min-height:2.75em;padding:.3em .8em;border:1.5px solid var(--edge);border-radius:.7em;background:none;color:var(--accent);font-weight:600}
.raises{width:100%}
.ways{display:flex;flex-wrap:wrap;gap:.5em;margin-block:.6em}
.ways button{flex:1 0 auto;min-width:7.5em;max-width:100%}
.purpose{margin-top:.2em}
.from-before{width:fit-content;margin-bottom:1em;padding-inline:.7em;border:1.5px dashed;border-radius:.5em;font-weight:600}
@media(pointer:coarse){.origins summary{min-height:3.2em}.origins:last-child:not([open]){margin-bottom:-.6em}}
@media(max-width:16em){.headline{margin:-.7em -.7em 0;padding:.7em}.headline h3{font-size:1.15em}}
@media(forced-colors:active){.advice{border-width:2px;border-inline-start-width:.6em}.call{border-color:LinkText}.headline{border-bottom:2px solid}.dosage,[data-section^=stop],[data-section=safety-net]{border:1px solid;border-inline-start-width:.25em}}
`;
