import { say, type Words } from '../../../../server/src/language/sentence.ts'
import { type EntityKind, isInDrive } from '../../entity.ts'

/**
 * What the service would refuse in a name. What else it demands (that nothing has the name yet) only it can know. Sources: the messages of the service
 * and, for the Drive, the documents of its operations.
 */
export function nameProblem(kind: EntityKind, name: string): Words | undefined {
  if (name.trim() === '') return say`It needs a name.`
  if (name.includes('/')) return say`A name has no slash in it.`
  if (isInDrive(kind)) return Buffer.byteLength(name) > 1024 ? say`A name has at most 1024 bytes.` : undefined
  if (/[\r\n]/.test(name)) return say`A name is one line.`
  return name === name.trim() ? undefined : say`A name neither begins nor ends with a space.`
}
