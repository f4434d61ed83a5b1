import type { Memory } from '../../tools.ts'
import type { Workspace } from '../../workspace.ts'
import type { ImportOutline } from './importOutline.ts'

/** An import that was started, and whose end nobody has been told. Plain data: it outlives the window. */
export interface StartedImport {
  /** Of the workspace: its region and id. */
  readonly workspace: string
  /** As the service answered: the job, its time by the clock of the service, and the id of the request. */
  readonly answer: { readonly AsyncJob: { readonly Id: string; readonly CreateTime?: number }; readonly RequestId?: string }
  /** In milliseconds since 1970, by the clock of this machine. */
  readonly started: number
  /** The URI of the document that was imported. */
  readonly document: string
  readonly outline: ImportOutline
  /** The user has been asked about it and did something else. */
  readonly leftAlone?: true
}

export interface StartedImports {
  /** Those of the workspace, the newest first. */
  all(): readonly StartedImport[]
  put(one: Omit<StartedImport, 'workspace' | 'started'>): StartedImport
  leaveAlone(jobs: readonly string[]): void
  /** Its end is told. */
  forget(job: string): void
}

export const startedImportsKey = 'imports'
/** Nobody waits longer for the end of an import. */
const kept = 24 * 3600 * 1000
const most = 20

/** What is remembered of imports into a workspace. `now`: milliseconds since 1970. */
export function startedImports(memory: Memory, { region, id }: Pick<Workspace, 'region' | 'id'>, now = Date.now): StartedImports {
  const workspace = `${region} ${id}`
  const everywhere = () => rememberedImports(memory, now)
  const isHere = (one: StartedImport) => one.workspace === workspace
  // When it cannot be written down, nobody is asked about it later; the import itself goes on.
  const write = (imports: readonly StartedImport[]) => void memory.set(startedImportsKey, imports.slice(-most)).catch(() => undefined)
  return {
    all: () => everywhere().filter(isHere).toReversed(),
    put(one) {
      // How the newer one ends says how the workflow is.
      const isOutdated = (other: StartedImport) => isHere(other) && other.outline.workflow === one.outline.workflow
      const put = { ...one, workspace, started: now() }
      write([...everywhere().filter((other) => !isOutdated(other)), put])
      return put
    },
    leaveAlone: (jobs) => write(everywhere().map((one) => (jobs.includes(one.answer.AsyncJob.Id) ? { ...one, leftAlone: true } : one))),
    forget: (job) => write(everywhere().filter(({ answer }) => answer.AsyncJob.Id !== job)),
  }
}

/** Those of all workspaces, the oldest first. */
export function rememberedImports(memory: Memory, now = Date.now): readonly StartedImport[] {
  const value = memory.get(startedImportsKey)
  return (Array.isArray(value) ? value.filter(isStarted) : []).filter(({ started }) => now() - started < kept)
}

/** Another version may have written it. */
function isStarted(value: Partial<StartedImport> | null | undefined): value is StartedImport {
  const { workspace, answer, started, document, outline } = value ?? {}
  return (
    typeof workspace === 'string' &&
    typeof answer?.AsyncJob?.Id === 'string' &&
    typeof started === 'number' &&
    typeof document === 'string' &&
    typeof outline?.workflow === 'string' &&
    Array.isArray(outline.nodes)
  )
}
