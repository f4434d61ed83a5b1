import { say, type Words } from '../../../server/src/language/sentence.ts'
import { CloudError } from '../cloud/call/cloudError.ts'
import { drive } from '../cloud/operations/drive.ts'
import { project } from '../cloud/operations/project.ts'
import { page } from '../cloud/paging/page.ts'
import type { Workspace } from '../workspace.ts'
import type { Choosing } from './choosing/choosing.ts'

/** FlowSpec: Test Connection: asks for the chosen workspace, and for the drives where there is a domain. Rejects with a CloudError that says what to do. */
export async function testConnection({ ui, session }: Pick<Choosing, 'ui' | 'session'>): Promise<void> {
  const told = await ui.progress(say`Testing the connection`, async ({ report, signal }) => {
    const workspace = await session.workspace()
    if (!workspace) return undefined
    report(say`Asking for the workspace ${workspace.name}`)
    const answered = await askWorkspace(workspace, signal)
    if (!workspace.hasDrive) return { severity: 'information', message: answered } as const
    report(say`Asking for the drives`)
    try {
      return { severity: 'information', message: say`${answered} ${await askDrive(workspace, signal)}` } as const
    } catch (error) {
      if (!(error instanceof CloudError) || error.kind === 'cancelled') throw error
      const { message, hint } = error.facts
      const why = hint === undefined ? message : say`${message} ${hint}`
      return { severity: 'warning', message: say`${answered} Drive does not work: ${why}` } as const
    }
  })
  // It stays for as long as the user likes.
  if (told) void ui.tell(told)
}

async function askWorkspace({ call, now, id, region }: Workspace, signal: AbortSignal): Promise<Words> {
  const start = now()
  try {
    const { Project } = await call(project.get, { Id: id }, { signal })
    return say`The workspace ${Project.Name} in ${region} answered in ${Math.round(now() - start)} ms.`
  } catch (error) {
    if (!(error instanceof CloudError) || error.kind !== 'notFound') throw error
    const hint = say`There is no workspace ${id} in the region ${region}. Choose its region with "Select Workspace".`
    throw new CloudError({ ...error.facts, hint })
  }
}

async function askDrive({ call, now }: Workspace, signal: AbortSignal): Promise<Words> {
  const start = now()
  await page(call, drive.list, {}, undefined, { size: 1, signal })
  return say`Drive answered in ${Math.round(now() - start)} ms.`
}
