import { say, type Words } from '../../../../server/src/language/sentence.ts'
import type { Choice } from '../../choice.ts'
import { CloudError, type CloudErrorKind } from '../../cloud/call/cloudError.ts'
import type { Call } from '../../cloud/operations/operation.ts'
import { type Project, project } from '../../cloud/operations/project.ts'
import { page } from '../../cloud/paging/page.ts'
import type { Ui } from '../../ui.ts'
import { pickListed } from '../pickListed.ts'

export interface ChosenProject {
  readonly id: string
  readonly name: string
}

/** Troubles with a list that say nothing about a single workspace: some accounts may not list, others have no calls left for it. */
const only: readonly CloudErrorKind[] = ['permission', 'quota', 'throttled', 'refused', 'notFound', 'service', 'timeout']

/**
 * One of the workspaces that are listed, or one whose id is typed in. One call a page, and one to learn the name of an id.
 * Undefined when the user turned away. Rejects with a CloudError.
 */
export async function chooseProject(ui: Ui, connect: () => Promise<Call>): Promise<ChosenProject | undefined> {
  let refusal: Words | undefined
  const answer = await pickListed<Project, ChosenProject | 'enter' | 'again'>(ui, {
    title: say`Which workspace?`,
    placeholder: say`Its name or ID`,
    async page(from) {
      const call = await connect()
      try {
        return await page(call, project.list, {}, from)
      } catch (error) {
        if (!(error instanceof CloudError) || !only.includes(error.kind)) throw error
        refusal = error.facts.message
        return { rows: [] }
      }
    },
    choices: (rows) => [...rows.map(projectChoice), ...refused(refusal), enterChoice],
  })
  if (answer === 'again') return chooseProject(ui, connect)
  return answer === 'enter' ? enterProject(ui, await connect()) : answer
}

function projectChoice({ Id, Name, DisplayName }: Project): Choice<ChosenProject> {
  return {
    label: Name,
    description: DisplayName && DisplayName !== Name ? `${Id} · ${DisplayName}` : Id,
    icon: 'folder-library',
    value: { id: Id, name: Name },
  }
}

function refused(refusal: Words | undefined): readonly Choice<'again'>[] {
  if (refusal === undefined) return []
  return [{ label: say`The workspaces cannot be listed. Try again`, detail: refusal, icon: 'warning', value: 'again' }]
}

const enterChoice: Choice<'enter'> = { label: say`Enter a workspace ID…`, icon: 'edit', value: 'enter' }

async function enterProject(ui: Ui, call: Call): Promise<ChosenProject | undefined> {
  const text = await ui.input({
    title: say`Which workspace?`,
    prompt: say`The ID of the workspace, as the console shows it.`,
    placeholder: '123456',
    problem: (text) => (/^\s*\d+\s*$/.test(text) ? undefined : say`The ID is a number.`),
  })
  if (text === undefined) return undefined
  const id = text.trim()
  try {
    const { Project } = await call(project.get, { Id: id })
    return { id, name: Project.Name }
  } catch (error) {
    // Whoever may not read its name may still be a member of it.
    if (error instanceof CloudError && error.kind === 'permission') return { id, name: id }
    throw error
  }
}
