import { spoken } from '../../../server/src/language/sentence.ts'
import type { SessionState } from '../session.ts'

/** The same as long as the same workspace is chosen by the same connection; undefined when none is. */
export function workspaceKey(state: SessionState): string | undefined {
  if (state.kind !== 'chosen') return undefined
  return [spoken(state.connection), state.region, state.workspace.id].join('\n')
}
