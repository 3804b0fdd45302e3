/** One small style sheet, light and dark, from 320 pixels up. */
export const styleSheet = `
:root {
  color-scheme: light dark;
  --surface: light-dark(#f5f3fa, #14121a);
  --panel: light-dark(#ffffff, #1e1b27);
  --ink: light-dark(#1d1929, #efecf7);
  --soft: light-dark(#5b5470, #b3abc6);
  --line: light-dark(#e3deee, #383247);
  --edge: light-dark(#877f9d, #7d7494);
  --accent: light-dark(#6b2fc4, #b996ff);
  --on-accent: light-dark(#ffffff, #1f0f3d);
  --tint: light-dark(#f3edfd, #2a2140);
  --bad: light-dark(#a5201b, #ff9d95);
  --bad-tint: light-dark(#fdeeed, #3c1d1c);
}
* { box-sizing: border-box; }
body {
  margin: 0; min-height: 100vh; padding: 2rem 1rem; display: grid; grid-template-columns: minmax(0, 1fr);
  align-content: center; justify-items: center;
  background: radial-gradient(60rem 30rem at 50% -8rem, var(--tint), transparent) var(--surface);
  color: var(--ink); font: 1rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif;
}
main {
  width: min(28rem, 100%); padding: clamp(1.25rem, 6vw, 2rem); background: var(--panel); border: 1px solid var(--line);
  border-radius: 1rem; box-shadow: 0 1px 2px rgb(0 0 0 / .05), 0 12px 40px rgb(0 0 0 / .08);
}
.brand { display: flex; align-items: center; gap: .6rem; margin: 0 0 1.25rem; font-weight: 600; }
.brand span {
  flex: none; display: grid; place-items: center; width: 2rem; height: 2rem; border-radius: .6rem;
  background: var(--accent); color: var(--on-accent); font-size: .8rem;
}
.brand em {
  margin-left: auto; padding: .1rem .6rem; border-radius: 1rem; background: var(--tint); color: var(--accent);
  font-size: .8rem; font-style: normal;
}
h1 { margin: 0 0 1.25rem; font-size: 1.375rem; line-height: 1.3; font-weight: 500; text-wrap: balance; }
h2 { margin: 1.5rem 0 .5rem; font-size: .95rem; }
.field { margin-bottom: .9rem; }
label { display: block; margin-bottom: .25rem; font-size: .9rem; font-weight: 600; }
input {
  width: 100%; padding: .6rem .75rem; font: inherit; color: inherit; background: var(--surface);
  border: 1px solid var(--edge); border-radius: .6rem;
}
.hint { margin: 0; color: var(--soft); font-size: .875rem; }
.wrong { margin: 0 0 1rem; padding: .6rem .75rem; border-radius: .6rem; background: var(--bad-tint); color: var(--bad); }
ul {
  margin: 0; padding: 0; list-style: none; max-height: 13.7rem; overflow: auto;
  border: 1px solid var(--line); border-radius: .6rem;
}
li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; padding: .4rem .75rem; font-size: .9rem; }
li + li { border-top: 1px solid var(--line); }
code { color: var(--soft); font: .8rem/1.7 ui-monospace, 'SF Mono', Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.buttons { display: grid; gap: .6rem; margin-top: 1.5rem; }
button {
  padding: .7rem 1rem; font: inherit; font-weight: 600; color: inherit; cursor: pointer;
  background: transparent; border: 1px solid var(--edge); border-radius: .6rem;
}
button.first { background: var(--accent); color: var(--on-accent); border-color: var(--accent); }
button:hover { filter: brightness(1.08); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
footer { max-width: 26rem; margin: 1.25rem 0 0; color: var(--soft); font-size: .8rem; text-align: center; }
`;
