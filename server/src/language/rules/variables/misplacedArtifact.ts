import { propertySchema } from '../../schema/lookup.ts'
import { say } from '../../sentence.ts'
import type { EntityRule } from '../rule.ts'

/** An artifact of one type in the group of another: the service drops it. A type that nobody knows is the business of unknown-value. */
export const misplacedArtifact: EntityRule = {
  code: 'misplaced-artifact',
  severity: 'warning',
  on: ['variable', 'nodeOutput', 'table'],
  check({ value, schema }) {
    const { artifactType } = value
    const field = propertySchema(schema, 'artifactType')
    const fitting = field?.default
    if (typeof artifactType !== 'string' || artifactType === fitting) return
    const known = field?.enum?.find((type) => type.toLowerCase() === artifactType.toLowerCase())
    if (known === undefined || known === fitting) return
    return {
      at: ['artifactType'],
      message: say`A "${known}" does not belong here: this group holds artifacts of type "${String(fitting)}", and the service drops others.`,
    }
  },
}
