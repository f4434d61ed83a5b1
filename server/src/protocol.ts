import type { Diagnostic } from 'vscode-languageserver-types'
import type { NameKind, NameList, WorkspaceNames } from './language/model/workspaceNames.ts'

/** What the client tells the server at the start, beside what the protocol has. Every field may be absent: other editors do not know them. */
export interface InitializationOptions {
  /** Base of the links to the pages of the rules, with a slash at its end. Below it, `zh-cn/` has those for clients whose locale is Chinese. */
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

/**
 * `flowspec/workspaceNames`, a notification from client to server: what is known of the chosen workspace, in the place of all that was known before. Null
 * when none is chosen. Clients that never send it are never asked for names.
 */
export const workspaceNamesNotification = 'flowspec/workspaceNames'
export interface WorkspaceNamesParams {
  readonly names: WorkspaceNames | null
}

/**
 * `flowspec/namesWanted`, a request from server to client: somebody writes or looks where a list of the workspace would help, and the server has none, or
 * one that is some minutes old. Nobody waits for the answer. It is null when there is no list now, or none that is younger.
 */
export const namesWantedRequest = 'flowspec/namesWanted'
export interface NamesWantedParams {
  readonly kind: NameKind
  /** Of the list that the server has. */
  readonly checkedAt?: number
}
export type NamesWantedResult = NameList | null
