import { byId } from './elements.js'
import { say } from './language.js'
import { type ReadText, readText } from './read-text.js'

/** Above this a text field makes the page slow; the whole text is kept beside it. */
const LARGEST_FIELD = 200_000

export interface TextInput {
  /** The whole text, of which the field may show the beginning. */
  readonly text: () => string
  readonly set: (read: ReadText) => void
}

/** Typing, pasting, dropping and opening: all end in `changed`. */
export const startTextInput = (changed: (now: boolean) => void): TextInput => {
  const field = byId<HTMLTextAreaElement>('text')
  const notice = byId('notice')
  let whole: string | undefined

  const tell = (message: string): void => {
    notice.textContent = message
    notice.hidden = message === ''
  }
  const set = ({ text, encoding }: ReadText): void => {
    const isLarge = text.length > LARGEST_FIELD
    whole = isLarge ? text : undefined
    field.value = isLarge ? `${text.slice(0, LARGEST_FIELD / 10)}…` : text
    field.readOnly = isLarge
    const messages = [
      isLarge ? say('large', { characters: text.length }) : '',
      encoding ? say('decoded', { encoding }) : '',
    ]
    tell(messages.filter(message => message !== '').join(' '))
    changed(true)
  }
  const open = async (file: File | undefined): Promise<void> => {
    if (file) set(readText(new Uint8Array(await file.arrayBuffer())))
  }

  field.addEventListener('input', () => {
    if (whole === undefined) {
      tell('')
      changed(false)
    }
  })
  field.addEventListener('paste', event => {
    const pasted = event.clipboardData?.getData('text/plain') ?? ''
    const read = readText(pasted)
    if (whole !== undefined || pasted.length > LARGEST_FIELD) {
      event.preventDefault()
      set(read)
    } else if (read.encoding) {
      event.preventDefault()
      field.setRangeText(read.text, field.selectionStart, field.selectionEnd, 'end')
      tell(say('decoded', { encoding: read.encoding }))
      changed(true)
    }
  })
  const chooser = byId<HTMLInputElement>('file')
  chooser.addEventListener('change', () => {
    void open(chooser.files?.[0])
    chooser.value = ''
  })
  byId('open').addEventListener('click', () => chooser.click())
  byId('clear').addEventListener('click', () => {
    set({ text: '' })
    field.focus()
  })
  document.addEventListener('dragover', event => {
    event.preventDefault()
    document.body.classList.add('dropping')
  })
  document.addEventListener('dragleave', event => {
    if (event.relatedTarget === null) document.body.classList.remove('dropping')
  })
  document.addEventListener('drop', event => {
    event.preventDefault()
    document.body.classList.remove('dropping')
    const file = event.dataTransfer?.files[0]
    if (file) void open(file)
    else set(readText(event.dataTransfer?.getData('text/plain') ?? ''))
  })
  return { text: () => whole ?? field.value, set }
}
