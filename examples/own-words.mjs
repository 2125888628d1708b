// Words of your own win over the model: node examples/own-words.mjs
import { loadAnalyzer, toSegmentedText } from 'vietnlp'

const text = 'Đội tổ công nghệ số cộng đồng đến nhà bà con thôn Mỹ Sơn.'
const plain = await loadAnalyzer({ layers: ['words'] })
const taught = await loadAnalyzer({ layers: ['words'], words: ['tổ công nghệ số cộng đồng'] })
console.log(toSegmentedText(plain(text)) + toSegmentedText(taught(text)))
