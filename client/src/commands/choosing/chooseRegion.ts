import { say } from '../../../../server/src/language/sentence.ts'
import type { Choice } from '../../choice.ts'
import { regions } from '../../cloud/connection/regions.ts'
import type { Choosing } from './choosing.ts'

/**
 * Which region; those that are `likely` come first. A region that is not in the list can only be entered where the endpoint is known already.
 * Undefined when the user turned away.
 */
export async function chooseRegion(
  { ui }: Pick<Choosing, 'ui'>,
  likely: readonly string[],
  hasEndpoint: boolean,
): Promise<string | undefined> {
  const choices = regions.map(({ id, name }): Choice<{ id?: string }> => ({ label: name, description: id, value: { id } }))
  const first = likely.flatMap((id) => choices.filter(({ value }) => value.id === id))
  const rest = choices.filter((choice) => !first.includes(choice))
  const entered: Choice<{ id?: string }> = { label: say`Enter a region ID…`, icon: 'edit', value: {} }
  const answer = await ui.pick({
    title: say`Which region?`,
    placeholder: say`The region that the workspace is in`,
    choices: [...new Set(first), ...rest, ...(hasEndpoint ? [entered] : [])],
  })
  if (!answer || answer.id !== undefined) return answer?.id
  const id = await ui.input({
    title: say`Which region?`,
    prompt: say`The ID of the region.`,
    placeholder: 'cn-hangzhou',
    problem: (text) => (/^\s*[a-z0-9-]+\s*$/.test(text) ? undefined : say`An ID such as cn-hangzhou.`),
  })
  return id?.trim()
}
