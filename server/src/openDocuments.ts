import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Form } from './language/document/block.ts'
import { FlowDocument } from './language/document/document.ts'
import { isFlowSpec } from './language/recognition.ts'

/** What a text was when somebody asked; without a document it was not FlowSpec. */
interface State {
  readonly version: number
  readonly document: FlowDocument | undefined
}

/** The FlowSpec documents that are open: each state is made when somebody asks, from the blocks of the last one. */
export class OpenDocuments {
  // A text stays the same object from its opening to its closing.
  readonly #states = new WeakMap<TextDocument, State>()
  readonly #texts: { get(uri: string): TextDocument | undefined }

  constructor(texts: { get(uri: string): TextDocument | undefined }) {
    this.#texts = texts
  }

  /** The document as it is now; undefined when it is not open, or not FlowSpec. */
  get(uri: string): FlowDocument | undefined {
    const text = this.#texts.get(uri)
    if (!text) return undefined
    const known = this.#states.get(text)
    if (known?.version === text.version) return known.document
    const form = formOf(text)
    const document = form && FlowDocument.of(form, text.getText(), known?.document)
    this.#states.set(text, { version: text.version, document })
    return document
  }
}

/** By the language that the editor says; a JSON or YAML file of an editor that does not know ours is ours by its name or content. */
function formOf(text: TextDocument): Form | undefined {
  switch (text.languageId) {
    case 'flowspec-json':
      return 'json'
    case 'flowspec-yaml':
      return 'yaml'
    case 'json':
    case 'jsonc':
      return isFlowSpec(text.uri, 'json', text.getText()) ? 'json' : undefined
    case 'yaml':
      return isFlowSpec(text.uri, 'yaml', text.getText()) ? 'yaml' : undefined
    default:
      return undefined
  }
}
