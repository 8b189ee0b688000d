export const BASE = `
:host{font:max(17px,1.0625rem)/1.5 system-ui,sans-serif;
  color:var(--ink);-webkit-text-size-adjust:100%}
*,*::before,*::after{box-sizing:border-box}
[hidden],.error:empty,.state:empty,.left:empty{display:none!important}
h1,h2,h3,h4,p,ul,ol,fieldset,legend{margin:0;padding:0;border:0;font:inherit;min-width:0}
a{color:inherit;white-space:nowrap;text-underline-offset:.15em}
a[href^=tel]:not(.call){margin-inline:-.4em;padding:.75em .4em}
button,textarea{font:inherit;color:inherit;margin:0}
button{cursor:pointer}
:focus{outline:none}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.icon{flex:none;width:1.35em;height:1.35em;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.icon-foot{fill:currentColor;stroke:none}
.spoken{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
`;
