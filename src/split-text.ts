import { createDocument, type Sentence, type Token } from './document.js'
import { tokenizer } from './tokenize/tokenizer.js'

const step = tokenizer()

/** Syllables, numbers, marks and what else there is in a text, each with its span. */
export const tokens = (text: string): readonly Token[] => step.run(createDocument(text), {}).tokens

/** The sentences of a text, each with its span; headings and captions on a line of their own are sentences too. */
export const sentences = (text: string): readonly Sentence[] => step.run(createDocument(text), {}).sentences
