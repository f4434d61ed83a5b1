/** What the client tells the server at the start, beside what the protocol has. Every field may be absent: other editors do not know them. */
export interface InitializationOptions {
  /** Base of the links to the pages of the rules, with a slash at its end. */
  readonly rulePages?: string
  /** The editor knows `editor.action.triggerSuggest`: completions may ask for the next one. */
  readonly retrigger?: boolean
}
