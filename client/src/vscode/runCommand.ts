import { say, type Words } from '../../../server/src/language/sentence.ts'
import { CloudError } from '../cloud/call/cloudError.ts'
import { failureNotice } from '../failureNotice.ts'
import type { Session } from '../session.ts'
import type { Tools } from '../tools.ts'

/** What the shell has for commands. */
export interface Shell extends Omit<Tools, 'workspace'> {
  readonly session: Session
  /** Lets the user choose a workspace; false when the user turned away. */
  readonly select: () => Promise<boolean>
  readonly manageTrust: () => Promise<void>
  readonly log: (error: Error | string) => void
}

/** A command that works in the chosen workspace. */
export interface WorkspaceCommand {
  /** `target`: what the editor hands to a command of a menu, if anything. */
  readonly run: (tools: Tools, target: unknown, more: unknown) => Promise<unknown>
  /** Whether it makes sense to choose a workspace for it. Says why it does not; asked only while none is chosen. */
  readonly ready?: (tools: Pick<Tools, 'ui' | 'documents'>, target: unknown) => Promise<boolean>
  /** It only reads, and can be repeated as it is. */
  readonly reads?: true
}

/**
 * Runs a command in the chosen workspace. Without one, it lets the user choose and goes on; in a folder that is not trusted it says why it does not. Whatever
 * fails is told once, and never rejects.
 */
export function runCommand(shell: Shell, { run, ready, reads }: WorkspaceCommand, target?: unknown, more?: unknown): Promise<void> {
  return guarded(
    shell,
    async () => {
      const { session, select, manageTrust, log, ...rest } = shell
      if (!isTrusted(shell)) return
      if (session.state.kind === 'none' && !((await ready?.(shell, target)) ?? true)) return
      if (session.state.kind === 'none' && !(await select())) return
      const workspace = await session.workspace()
      if (workspace) await run({ ...rest, workspace }, target, more)
    },
    reads,
  )
}

/** Does some work and tells what fails, in the user's sight and in the log. Resolves before the user has seen it. */
export async function guarded(shell: Pick<Shell, 'ui' | 'log'>, work: () => Promise<unknown>, reads?: true): Promise<void> {
  try {
    await work()
  } catch (error) {
    const again = () => guarded(shell, work, reads)
    if (!(error instanceof CloudError)) void tellBug(shell, error)
    // Who cancels knows it, unless a write may have been carried out.
    else if (error.kind !== 'cancelled' || error.mayHaveHappened) void tellFailure(shell, error, reads && again)
  }
}

/** The message may stay for as long as the user likes: nobody waits for its end. */
async function tellFailure({ ui }: Pick<Shell, 'ui'>, error: CloudError, again: (() => Promise<void>) | undefined): Promise<void> {
  const log = { label: say`Show Log`, value: () => ui.showLog() }
  const actions = again ? [{ label: say`Try Again`, value: again }, log] : [log]
  const action = await ui.tell<() => Promise<void>>({ severity: 'error', message: failureNotice(error), actions })
  await action?.()
}

async function tellBug({ ui, log }: Pick<Shell, 'ui' | 'log'>, error: unknown): Promise<void> {
  log(error instanceof Error ? error : String(error))
  const message: Words = say`Something went wrong in the extension itself. The log says what; please report it.`
  const actions = [{ label: say`Show Log`, value: true }]
  if (await ui.tell({ severity: 'error', message, actions })) await ui.showLog()
}

/** Whether something may be sent from the folder. Says why it may not. */
export function isTrusted({ ui, session, manageTrust }: Pick<Shell, 'ui' | 'session' | 'manageTrust'>): boolean {
  if (session.state.kind !== 'untrusted') return true
  const message = say`This folder is not trusted, so nothing is sent from it. Checks and completion work.`
  const actions = [{ label: say`Manage Workspace Trust`, value: true }]
  void ui.tell({ severity: 'warning', message, actions }).then((yes) => (yes ? manageTrust() : undefined))
  return false
}
