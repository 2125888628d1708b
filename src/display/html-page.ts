import { escapeHtml } from './escape-html.js'
import { htmlStyle } from './html-style.js'

/** What stands before and after highlighted texts in a page of their own. */
export const htmlPage = (title: string): { readonly before: string; readonly after: string } => ({
  before: `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
body { max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
${htmlStyle}
</style>
</head>
<body>
<main>
`,
  after: '</main>\n</body>\n</html>\n',
})
