/**
 * Black on white, for A4 and Letter: it is also all the style of a saved file. Most of it is short lines, which
 * on paper stand in two columns: that saves every third sheet.
 */
export const PLAN = `
.plan{max-width:44em;margin:auto;color:#000;background:#fff;font:11pt/1.35 system-ui,sans-serif;overflow-wrap:anywhere}
.plan *{margin:.3em 0 0;color:inherit;text-decoration:none;white-space:normal;orphans:3;widows:3}
h1,h2,h3,strong{font-size:1em;line-height:1.25;break-after:avoid}
h2{font-size:1.4em}
ul,ol{padding-inline-start:1.4em}
.plan>*+*,.plan .section{margin-top:.9em}
.card+.card{padding-top:.6em;border-top:1px solid}
.section .section,.exercise :is(ol,.section),.pair{break-inside:avoid}
.headline,[data-section=safety-net]{padding:.3em 1em .6em;border:2px solid;break-inside:avoid}
.badge,.check-back,.dosage,dd{font-weight:600}
.pair{display:grid;grid-template-columns:2fr 3fr;column-gap:1em}
.exercise h2{font-size:1.15em}
.exercise .section{margin-top:.3em}
.exercise .section>:is(h3,p,div),.exercise .section>div>h3{display:inline}
.exercise .section h3{margin-inline-end:.4em}
.sources{font-size:.8em}
.stills{display:flex;flex-wrap:wrap;gap:2mm;break-inside:avoid}
.stills>svg{width:38mm;height:auto}
.icon,.spoken{display:none}
@media print{
.plan{columns:2;column-gap:2em}
h1,h1+p,.headline,[data-section=safety-net]{column-span:all}
}
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
