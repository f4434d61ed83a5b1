import type { Surroundings } from '../../cloud/connection/credentials.ts'
import type { ChoosableSession } from '../../session/createSession.ts'
import type { Ui } from '../../ui.ts'

/** What the commands are handed that choose a workspace. */
export interface Choosing {
  readonly ui: Ui
  readonly session: ChoosableSession
  /** Where profiles and variables are looked for. */
  readonly surroundings: Surroundings
}
