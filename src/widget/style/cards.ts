/** Each urgency has a colour, beside its word and its picture. */
export const CARDS = `
.same-day,.soon{--tone:var(--amber);--soft:var(--amber-soft)}
.routine{--tone:var(--blue);--soft:var(--blue-soft)}
.self-care{--tone:var(--green);--soft:var(--green-soft)}
h3{font-size:1.15em;font-weight:600;line-height:1.3}
h4{font-weight:600;margin-bottom:.15em}
ul,ol{margin-top:.3em;padding-inline-start:1.35em}
li{margin-top:.3em}
li::marker{color:var(--quiet)}
.section{margin-top:.9em}
[data-section=stop],[data-section=safety-net]{padding:.6em .9em;background:var(--red-soft);border-inline-start:.25em solid var(--red);border-radius:.4em}
[data-section=notice]{color:var(--quiet);font-size:.95em}
.advice{overflow:hidden;border-color:var(--tone);border-inline-start:.5em solid var(--tone)}
.headline{margin:-1em -1em 0;padding:1em;background:var(--soft)}
.headline h3{margin-top:.2em;font-size:1.25em}
.badge{display:flex;align-items:center;gap:.45em;color:var(--tone);font-weight:600;font-size:.95em}
.alarm{--tone:var(--alarm-edge)}
.alarm .headline{background:#9c1c1c;color:#fff}
.alarm .badge{color:inherit}
.alarm h3{font-size:1.55em}
.purpose{color:var(--quiet)}
.dosage{margin-top:.8em;padding:.6em .9em;background:var(--accent-soft);border-radius:.7em}
dl{margin:.6em 0 0}
.pair{padding:.55em 0;border-top:1px solid var(--line)}
.pair:last-child{padding-bottom:0}
dt{color:var(--quiet);font-size:.85em}
dd{margin:0;font-weight:600}
@media(forced-colors:active){.advice{border-width:2px;border-inline-start-width:.6em}}
`;
