import type { TextDocumentContentChangeEvent } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Form } from './language/document/block.ts'
import { FlowDocument } from './language/document/document.ts'
import { isFlowSpec } from './language/recognition.ts'

/** A text that is open in the editor, as the protocol names it. */
export interface OpenText {
  readonly uri: string
  readonly version: number
  /** The FlowSpec document that it is now; undefined when it is none. */
  readonly document: FlowDocument | undefined
}

/** How `TextDocuments` makes and changes open texts: a change costs the blocks that it touches. */
export const openTexts = {
  create(uri: string, languageId: string, version: number, content: string): OpenText {
    const form = ours[languageId]
    return form
      ? { uri, version, document: FlowDocument.of(form, content) }
      : new ForeignText(TextDocument.create(uri, languageId, version, content))
  },
  update(text: OpenText, changes: TextDocumentContentChangeEvent[], version: number): OpenText {
    if (text instanceof ForeignText) return text.changed(changes, version)
    const { uri, document } = text
    return { uri, version, document: document && changes.reduce(changed, document) }
  },
}

const ours: Readonly<Record<string, Form>> = { 'flowspec-json': 'json', 'flowspec-yaml': 'yaml' }
const foreign: Readonly<Record<string, Form>> = { json: 'json', jsonc: 'json', yaml: 'yaml' }

function changed(document: FlowDocument, change: TextDocumentContentChangeEvent): FlowDocument {
  return 'range' in change ? document.edited(change.range, change.text) : FlowDocument.of(document.form, change.text, document)
}

/** A JSON or YAML file of an editor that does not know our languages: it is ours as long as its name or content says so. */
class ForeignText implements OpenText {
  readonly #text: TextDocument
  readonly #last: FlowDocument | undefined
  #document: FlowDocument | undefined
  #looked = false

  constructor(text: TextDocument, last?: FlowDocument) {
    this.#text = text
    this.#last = last
  }

  get uri(): string {
    return this.#text.uri
  }

  get version(): number {
    return this.#text.version
  }

  get document(): FlowDocument | undefined {
    if (this.#looked) return this.#document
    this.#looked = true
    const form = foreign[this.#text.languageId]
    const text = this.#text.getText()
    this.#document = form && isFlowSpec(this.uri, form, text) ? FlowDocument.of(form, text, this.#last) : undefined
    return this.#document
  }

  changed(changes: TextDocumentContentChangeEvent[], version: number): ForeignText {
    return new ForeignText(TextDocument.update(this.#text, changes, version), this.#document ?? this.#last)
  }
}
