/** Black on white, for A4 and Letter: it is also all the style of a saved file. */
export const PLAN = `
.plan{max-width:44em;margin:0 auto;color:#000;background:#fff;font:11.5pt/1.45 system-ui,sans-serif;overflow-wrap:anywhere}
.plan *{box-sizing:border-box}
h1,h2,h3,h4,p,ul,ol,dl,dd{margin:0}
h1{font-size:1.7em;line-height:1.2}
h2{margin-top:1.1em;padding-top:.5em;border-top:1px solid #000;font-size:1.15em;break-after:avoid}
h3{font-size:1.1em;break-after:avoid}
h4{margin-top:.5em;break-after:avoid;font-size:1em}
p,li,dd{orphans:3;widows:3}
p{margin-top:.35em}
ul,ol{margin-top:.35em;padding-inline-start:1.4em}
li{margin-top:.2em}
sup{font-size:.7em}
a{color:inherit;text-decoration:none}
.made{font-weight:600}
.draft{padding:.4em .7em;border:1px dashed #000}
header{margin-top:.8em;padding:.8em 1em;border:2px solid #000;border-inline-start-width:8px;break-inside:avoid}
.badge{display:flex;align-items:center;gap:.4em;margin:0;font-weight:700}
.icon{width:1.3em;height:1.3em;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.safety-net{border:2px solid #000;margin-top:1.1em;padding:0 1em .8em;break-inside:avoid}
.safety-net h2{margin-top:.7em;padding:0;border:0}
.check-back{font-weight:700}
.exercise{margin-top:.9em;padding-top:.2em;break-inside:avoid}
.exercise+.exercise{border-top:1px solid #999;padding-top:.7em}
dl{display:grid;grid-template-columns:minmax(8em,1fr) 2fr;gap:.3em 1em;margin-top:.4em}
dt{font-weight:600}
.sources,.version,sup,.spoken+*{font-size:.85em}
.spoken{display:none}
.version{margin-top:1.2em;padding-top:.5em;border-top:1px solid #000}
`;

/** On paper nothing of the page around is left, whatever looks that page has. */
export const PAPER = `
@media screen{surefoot-print{display:none!important}}
@media print{
@page{margin:15mm}
html,body{display:block!important;position:static!important;width:auto!important;height:auto!important;min-height:0!important;max-width:none!important;
margin:0!important;padding:0!important;border:0!important;overflow:visible!important;background:#fff!important;transform:none!important;filter:none!important}
body>:not(surefoot-print){display:none!important}
surefoot-print{all:initial!important;display:block!important}
}
`;
