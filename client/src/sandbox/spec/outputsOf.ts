import { listIn, objectIn, textIn } from '../json.ts'
import type { EntityRecord } from '../store/records.ts'

/** The key may be in any of these spellings. */
const groups = ['nodeOutputs', 'nodeOutput', 'outputs', 'output']

/** The output names of a node or workflow, which are unique in a workspace. */
export function outputsOf({ family, entity }: Pick<EntityRecord, 'family' | 'entity'>): string[] {
  if (family !== 'node' && family !== 'workflow') return []
  const outputs = objectIn(entity, 'outputs')
  const names = groups.flatMap((group) => listIn(outputs, group)).flatMap((output) => textIn(output, 'data') ?? [])
  return [...new Set(names)]
}
