import { say } from '../../sentence.ts'
import { isAbsent } from '../../syntax/value.ts'
import type { EntityRule } from '../rule.ts'

/** A container has to say which image it runs. */
export const containerWithoutImage: EntityRule = {
  code: 'container-without-image',
  severity: 'warning',
  on: 'container',
  check({ value }) {
    if (isAbsent(value.image) && isAbsent(value.imageId))
      return { message: say`The container does not say which image it runs: give "image" or "imageId".` }
  },
}
