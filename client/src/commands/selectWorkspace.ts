import type { Reached } from '../session/reach.ts'
import type { Place } from '../session/selection.ts'
import { chooseConnection } from './choosing/chooseConnection.ts'
import { chooseProject } from './choosing/chooseProject.ts'
import { chooseRegion } from './choosing/chooseRegion.ts'
import type { Choosing } from './choosing/choosing.ts'

/** FlowSpec: Select Workspace: connection, region, workspace. True when one was chosen. Rejects with a CloudError, and changes nothing then. */
export async function selectWorkspace(tools: Choosing): Promise<boolean> {
  const { ui, session } = tools
  const place = await choosePlace(tools)
  if (!place) return false
  // Not before the list is asked for: a sandbox that has to be started takes a moment, in which the list shows.
  let reached: Promise<Reached> | undefined
  const reach = () => {
    reached ??= session.reach(place)
    return reached
  }
  const workspace = await chooseProject(ui, async () => (await reach()).call)
  if (!workspace) return false
  await session.select({ ...place, region: (await reach()).region, workspace })
  return true
}

async function choosePlace(tools: Choosing): Promise<Place | undefined> {
  const connection = await chooseConnection(tools)
  if (!connection) return undefined
  const { login, endpoint } = connection
  // It has one of its own, and says which when it runs.
  if (login.kind === 'sandbox') return { login, region: '' }
  const last = tools.session.selection
  const likely = [connection.region, last?.region].filter((id) => id !== undefined)
  const region = await chooseRegion(tools, likely, endpoint !== undefined)
  if (region === undefined) return undefined
  const isSame = JSON.stringify(last?.login) === JSON.stringify(login) && last?.endpoint === endpoint
  return {
    login,
    region,
    ...(endpoint !== undefined && { endpoint }),
    ...(isSame && last?.driveDomain && { driveDomain: last.driveDomain }),
  }
}
