export const CONTROLS = `
.card{background:var(--surface);border:1px solid var(--line);border-radius:1em;padding:1em;overflow-wrap:anywhere}
.open-question:not(:empty){padding-top:1em}
.question{box-shadow:var(--shadow)}
fieldset:focus-visible{border-radius:.3em;outline-offset:.5em}
legend{display:block;width:100%;font-size:1.15em;font-weight:600;line-height:1.3;white-space:pre-line}
.lead{display:block;margin-bottom:.5em;font-size:.87em;font-weight:400;line-height:1.5}
.help{margin-top:.3em;color:var(--quiet)}
.help p+p{margin-top:.35em}
ul,ol{margin-top:.3em;padding-inline-start:1.3em}
li{margin-top:.35em}
li::marker{color:var(--quiet)}
.word{display:inline-block;margin-block:-.65em;padding:.65em 0;border:0;background:none;text-align:start;
  text-decoration:underline dotted;text-decoration-thickness:.1em;text-underline-offset:.2em}
.together{white-space:nowrap}
.together>*{white-space:normal}
.meaning{display:block;color:var(--ink);margin-block:.3em;padding:.5em .8em;background:var(--accent-soft);border-radius:.5em}
.meanings{margin-top:.6em}
.meanings p{margin-top:.3em;padding:.5em .8em;background:var(--accent-soft);border-radius:.5em}
.meanings summary{width:fit-content;min-height:2.75em;padding-block:.6em;color:var(--accent);cursor:pointer;text-decoration:underline;text-underline-offset:.2em}
.scale{container-type:inline-size;margin-top:.9em}
.numbers{display:grid;grid-template-columns:repeat(6,1fr);gap:.3em;margin-block:.4em}
.numbers .option{justify-content:center;padding:0;font-weight:600}
.end{color:var(--quiet);font-size:.95em}
.end:last-of-type{text-align:end}
@container(max-width:16.5em){.numbers{gap:.3em .12em;margin-inline:-.7em}}
@container(min-width:35em){.numbers{grid-template-columns:repeat(11,1fr)}}
.options{display:flex;flex-direction:column;gap:.5em;margin-top:.9em}
.options.short{flex-flow:row wrap}
.option{display:flex;align-items:center;gap:.75em;width:100%;min-height:3em;padding:.6em .9em;text-align:start;line-height:1.3;
  background:var(--surface);border:1.5px solid var(--edge);border-radius:.7em;cursor:pointer}
.short .option{width:auto;min-width:5em;flex:1 1 auto;justify-content:center;text-align:center}
.option:has(:focus-visible){outline:3px solid var(--accent);outline-offset:2px}
.option input:focus-visible{outline:none}
.option input{flex:none;width:1.35em;height:1.35em;margin:0;accent-color:var(--accent)}
.option:has(:checked),.option.marked{background:var(--accent-soft);border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
.send{min-height:2.85em;padding:.55em 1.3em;border:2px solid transparent;border-radius:.7em;font-weight:600;background:var(--accent-soft);color:var(--accent)}
.continue{width:100%;margin-top:.9em}
.error{margin-top:.7em;color:var(--red);font-weight:600}
.commands{display:flex;flex-wrap:wrap;gap:.1em .3em;margin:.8em -.5em -.5em;padding-top:.4em;border-top:1px solid var(--line)}
.command{min-height:2.75em;padding:.3em .6em;border:0;border-radius:.7em;background:none;color:var(--accent);font-size:.95em;
  text-decoration:underline;text-underline-offset:.2em}
@media(hover:hover){
  .option:hover{border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
  .command:hover{background:var(--accent-soft)}
  .send:hover{filter:brightness(1.1)}
}
@media(forced-colors:active){
  .option:has(:checked),.option.marked{outline:2px solid Highlight;outline-offset:-4px}
  .meaning,.meanings p{border:1px solid}
}
`;
