/**
 * Styles of highlighted text. Kinds differ by colour and by a written label, so that colour is never the only sign; dark text
 * on these grounds has a contrast above 7:1, and a dark scheme of its own.
 */
export const htmlStyle = `
.vietnlp { font: 1.0625rem/2 system-ui, sans-serif; white-space: pre-wrap; overflow-wrap: anywhere; }
.vietnlp mark { color: #14171a; padding: .15em .3em; border-radius: .3em; background: #e3e6ea;
  -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.vietnlp mark::after { content: attr(data-label); margin-left: .4em; font-size: .65em; letter-spacing: .02em; opacity: .85; }
.vietnlp mark mark { outline: 1px solid rgb(20 23 26 / 35%); }
.vietnlp .v-per { background: #ffd9a8; } .vietnlp .v-loc { background: #bfe8c4; }
.vietnlp .v-org { background: #bcdcff; } .vietnlp .v-position { background: #e3ccff; }
.vietnlp .v-figure { background: #fff0a3; } .vietnlp .v-time { background: #ffd0dc; }
.vietnlp .v-reference { background: #d9dee4; }
@media (prefers-color-scheme: dark) {
  .vietnlp mark { filter: brightness(.92); }
}
`.trim()
