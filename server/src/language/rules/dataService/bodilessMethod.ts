import { propertySchema } from '../../schema/lookup.ts'
import { allOf, say } from '../../sentence.ts'
import { isBlank, scalarText } from '../../syntax/value.ts'
import { objectsIn } from '../present.ts'
import type { EntityRule } from '../rule.ts'
import { isOneOf } from './isOneOf.ts'
import { modeOf } from './modeOf.ts'

/** A parameter in the body of a request that has none. Modes without parameters in the body have a rule of their own. */
export const bodilessMethod: EntityRule = {
  code: 'bodiless-method',
  severity: 'error',
  on: 'dataServiceApi',
  check(api) {
    const mode = modeOf(api)
    const schema = propertySchema(api.schema, 'method')
    const method = isBlank(api.value.method) ? String(schema?.default) : scalarText(api.value.method)
    if (!mode?.position.includes('body') || !isOneOf(schema?.enum ?? [], method) || isOneOf(mode.bodyMethod, method)) return
    const inBody = objectsIn(api.value.parameters).filter(({ object }) => isOneOf(['body'], object.position))
    return inBody.map(({ index }) => ({
      at: ['parameters', index, 'position'],
      message: say`A parameter cannot be in the body of a ${method ?? ''}: only ${allOf(mode.bodyMethod)} have one.`,
      ...(!isBlank(api.value.method) && { related: [{ at: ['method'], message: say`The method` }] }),
    }))
  },
}
