/** Drawings keep their own paper and ink, in the dark and in forced colours too. */
export const GUIDE = `
.moves{max-width:30em;margin:.7em 0 0;forced-color-adjust:none}
.moves>div{display:grid;align-items:start;grid-template-columns:1fr 1fr;gap:.4em}
.moves>.loops{grid-template-columns:repeat(auto-fit,minmax(8em,15em));justify-content:center}
.moves>[hidden]{display:none}
.moves>div>svg{display:block;overflow:visible;width:100%;height:auto}
.moves>.stills>svg:only-child{grid-column:span 2}
.move{min-height:2.75em;margin-top:.3em;padding:.3em .8em;border:1.5px solid var(--edge);border-radius:.7em;background:none;color:var(--accent);font-weight:600}
@media(forced-colors:active){.move{forced-color-adjust:auto}}
`;
