/** Each urgency has a colour, beside its word and its picture. */
export const RESULT = `
.same-day,.soon{--tone:var(--amber);--soft:var(--amber-soft)}
.routine{--tone:var(--blue);--soft:var(--blue-soft)}
.self-care{--tone:var(--green);--soft:var(--green-soft)}
h3{font-size:1.15em;font-weight:600;line-height:1.3}
h4{font-weight:600}
.card p+p,h4+p{margin-top:.35em}
.section,.raises{margin-top:1em}
[data-section=stop],[data-section=stop-and-ask],[data-section=safety-net]{padding:.7em .9em;background:var(--red-soft);border-inline-start:.25em solid var(--red);border-radius:.4em}
[data-section=notice]{padding-top:.8em;border-top:1px solid var(--line);color:var(--quiet);font-size:.95em}
.advice{overflow:hidden;border-color:var(--tone);border-inline-start:.5em solid var(--tone)}
.headline{margin:-1em -1em 0;padding:1em;background:var(--soft)}
.headline h3{margin-top:.25em;font-size:1.4em;line-height:1.25}
.headline h3+p{margin-top:.4em}
.badge{display:flex;align-items:center;gap:.45em;color:var(--tone);font-weight:600;font-size:.95em}
.alarm{--tone:var(--alarm-edge)}
.alarm .headline{background:#9c1c1c;color:#fff}
.alarm .badge{margin-top:.7em;color:inherit}
.alarm h3{margin:0;font-size:1.7em}
.alarm :focus-visible{outline-color:currentColor}
.call{display:flex;align-items:center;justify-content:center;gap:.5em;min-height:2.6em;padding:.4em .6em;border:2px solid #fff;border-radius:.5em;
  color:inherit;font-weight:600;text-align:center;text-decoration:none;white-space:normal}
h3 .call{background:#fff;color:#9c1c1c}
p+.call{margin-top:.7em}
.set-by,.quote,.purpose,.version{color:var(--quiet)}
.check-back{display:flex;gap:.6em;margin-top:.7em;padding-top:.6em;border-top:1px solid;font-weight:600}
.fold{margin-top:0;border-top:1px solid var(--line)}
.fold[open]{padding-bottom:.9em}
.section:not(.fold)+.fold,.exercise .fold{margin-top:1em}
.fold+:not(.fold){margin-top:0;padding-top:1em;border-top:1px solid var(--line)}
summary{display:flex;align-items:center;gap:.6em;min-height:2.75em;cursor:pointer;list-style:none;border-radius:.3em}
summary::-webkit-details-marker{display:none}
.fold>summary{justify-content:space-between;color:var(--accent);font-weight:600}
.fold>summary::after,.origins>summary::before{content:"";flex:none;width:.5em;height:.5em;margin-inline-end:.3em;border:solid;border-width:0 .14em .14em 0;transform:rotate(45deg) translate(-.1em,-.1em)}
[open]>summary::after,.origins[open]>summary::before{transform:rotate(225deg)}
.origins>summary{width:fit-content;min-height:1.9em;margin-top:.3em;color:var(--quiet);font-size:.85em;text-decoration:underline;text-underline-offset:.2em}
.origins>summary::before{order:1}
.origins{font-size:1em}
.origins>ul{font-size:.9em}
.origins a{display:inline-block;padding-block:.25em;white-space:normal}
.quote::before{content:"“"}
.quote::after{content:"”"}
.dosage{margin-top:.8em;padding:.6em .9em;background:var(--accent-soft);border-radius:.7em}
dl{margin:.6em 0 0}
.pair{padding:.55em 0;border-top:1px solid var(--line)}
.pair:last-child{padding-bottom:0}
dt{color:var(--quiet);font-size:.85em}
dd{display:flex;align-items:center;justify-content:space-between;gap:.8em;margin:0;font-weight:600}
.change,.raises,.ways button{flex:none;min-height:2.75em;padding:.3em .8em;border:1.5px solid var(--edge);border-radius:.7em;background:var(--surface);color:var(--accent);font-weight:600}
.raises{width:100%}
.ways{display:grid;grid-template-columns:repeat(auto-fit,minmax(7.5em,1fr));gap:.5em;margin-top:.6em}
.ways button{display:flex;align-items:center;justify-content:center;gap:.5em}
.kept:not(:empty){margin-top:.7em}
.from-before{width:fit-content;margin-bottom:.7em;padding:.1em .7em;border:1.5px dashed;border-radius:.4em;font-weight:600}
.advice .from-before{margin-bottom:1.4em}
@media(pointer:coarse){.origins>summary{min-height:3.3em;margin:0}}
@media(hover:hover){.change:hover,.raises:hover,.ways button:hover{border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}}
@media(forced-colors:active){.advice{border-width:2px;border-inline-start-width:.6em}.call{border-color:LinkText}.headline{border-bottom:2px solid}}
`;
