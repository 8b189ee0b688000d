// Chromium forgets "break-inside: avoid" around a grid whose heading may not be parted from what follows.
/** Black on white, for A4 and Letter: it is also all the style of a saved file. */
export const PLAN = `
.plan{max-width:44em;margin:auto;color:#000;background:#fff;font:11pt/1.35 system-ui,sans-serif;overflow-wrap:anywhere}
.plan *{margin:.3em 0 0;color:inherit;text-decoration:none;white-space:normal;orphans:3;widows:3}
h1,h2,h3,strong{font-size:1em;line-height:1.25;break-after:avoid}
h2{font-size:1.4em}
ul,ol{padding-inline-start:1.4em}
.plan>*+*,.plan .section{margin-top:.9em}
.card+.card{padding-top:.6em;border-top:1px solid}
.exercise,.section .section{break-inside:avoid}
.headline,[data-section=safety-net]{padding:.3em 1em .6em;border:2px solid;break-inside:avoid}
.badge,.check-back,.dosage,dd{font-weight:600}
.pair,.exercise .section{display:grid;grid-template-columns:1fr 3fr;column-gap:1em}
.exercise .section{margin-top:.3em}
.exercise h3{break-after:auto}
.sources{font-size:.8em}
.icon,.spoken{display:none}
`;

/** On paper nothing of the page around is left, whatever looks that page has. */
export const PAPER = `
@page{margin:15mm}
@media screen{surefoot-print{display:none}}
@media print{
html,body,surefoot-print{all:initial!important;display:block!important}
body>:not(surefoot-print){display:none!important}
}
`;
