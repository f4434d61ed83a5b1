import { type DataServiceMode, dataServiceModes } from '../../schema/generated/dataServiceModes.ts'
import type { Visit } from '../../schema/walk.ts'
import { scalarText } from '../../syntax/value.ts'

/** What the mode of an API allows, also asked by one of its parameters. Undefined where the mode is absent or unknown. */
export function modeOf(visit: Visit): DataServiceMode | undefined {
  const written = scalarText((visit.parent ?? visit).value.mode)?.toLowerCase()
  return dataServiceModes.find(({ mode }) => mode === written)
}
