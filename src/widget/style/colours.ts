/** Contrast, light and dark: text at least 7 : 1 on its ground, edges of controls at least 3 : 1. */
const LIGHT = `
--ground:#f2f5f3; --surface:#fff; --ink:#172a2a; --quiet:#435656; --edge:#6c8581; --line:#d5dfdb;
--accent:#0b5551; --on-accent:#fff; --accent-soft:#e1efeb;
--red:#9c1c1c; --red-soft:#fdecea; --amber:#6d4200; --amber-soft:#fdf3db;
--blue:#1c4f7c; --blue-soft:#e5f0f9; --green:#10542f; --green-soft:#e3f3e9;
--alarm-edge:#9c1c1c; --said:#0b5551; --on-said:#fff; --shadow:0 1px 2px #10282814, 0 6px 24px #1028281a`;

const DARK = `
--ground:#101918; --surface:#192524; --ink:#e9f1ef; --quiet:#b4c4c1; --edge:#7f9894; --line:#2c3d3b;
--accent:#8ad6ca; --on-accent:#062320; --accent-soft:#1d3532;
--red:#ffb3ab; --red-soft:#3d1a19; --amber:#f7c27a; --amber-soft:#36270f;
--blue:#a9d2f5; --blue-soft:#16293a; --green:#9cdcb6; --green-soft:#14301f;
--alarm-edge:#e0584f; --said:#214c47; --on-said:#f0f7f5; --shadow:0 1px 2px #0006, 0 8px 28px #0008`;

export const COLOURS = `
:host{all:initial;color-scheme:light dark;--fill:var(--accent);--on-fill:var(--on-accent);${LIGHT}}
@media(prefers-color-scheme:dark){:host{${DARK}}}
`;
