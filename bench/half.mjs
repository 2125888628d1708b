// A process of bench/pool.ts that owes nobody anything: analyzes the lines it is sent and lets the records go.
const { analyzeLines, loadAnalyzer, recordChunks } = await import(new URL('../dist/node.js', import.meta.url).href)
let lines = []
let analyze
process.on('message', async message => {
  if (message !== 'go') {
    lines = message.lines
    analyze = await loadAnalyzer(message.options)
    process.send(0)
    return
  }
  let written = 0
  for await (const record of analyzeLines(analyze, lines)) {
    for (const chunk of recordChunks(record)) written += Buffer.from(chunk).length
  }
  process.send(written)
})
