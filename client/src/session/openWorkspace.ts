import { fileSource } from '../cloud/transfer/byteSource.ts'
import { pushFile } from '../cloud/transfer/pushFile.ts'
import type { Workspace } from '../workspace.ts'
import { type ReachTools, reach } from './reach.ts'
import type { Selection } from './selection.ts'

/** The chosen workspace, ready for calls. Calls nobody. Rejects with a CloudError. */
export async function openWorkspace(selection: Selection, tools: ReachTools): Promise<Workspace> {
  const { call, region, hasDrive, host } = await reach(selection, tools)
  const { id, name } = selection.workspace
  return {
    id,
    name,
    region,
    call,
    hasDrive,
    now: tools.now,
    sleep: tools.sleep,
    ...(host.endsWith('.aliyuncs.com') && { console: 'https://dataworks.console.aliyun.com' }),
    async push(file, signal, onProgress) {
      const source = await fileSource(file.path)
      return pushFile(call, source, { region, fileName: file.name, ...(signal && { signal }), ...(onProgress && { onProgress }) })
    },
  }
}
