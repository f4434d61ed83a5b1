import type { Diagnostic } from 'vscode-languageserver-types'

/** What the client tells the server at the start, beside what the protocol has. Every field may be absent: other editors do not know them. */
export interface InitializationOptions {
  /** Base of the links to the pages of the rules, with a slash at its end. */
  readonly rulePages?: string
  /** The editor knows `editor.action.triggerSuggest`: completions may ask for the next one. */
  readonly retrigger?: boolean
}

/** `flowspec/read`, from client to server: an open document as the service wants it, whatever its form. The answer is null for what is not open. */
export const readRequest = 'flowspec/read'
export interface ReadParams {
  readonly uri: string
}
export interface ReadResult {
  /** Plain JSON. Integers beyond JavaScript's range are strings of their digits. */
  readonly value: unknown
  /** As a request for diagnostics would give them. */
  readonly problems: readonly Diagnostic[]
}
