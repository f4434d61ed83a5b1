import { say } from '../../../server/src/language/sentence.ts'
import { specFileName } from '../fileName.ts'
import { specOf } from '../specOf.ts'
import { specText } from '../specText.ts'
import { documented } from './entities/documented.ts'

/** Open Spec: a thing as the service has it now, as a document that cannot be changed. */
export const openSpec = documented(async ({ ui, workspace }, entity) => {
  const spec = await ui.progress(say`Reading ${entity.name}`, ({ signal }) => specOf(workspace, entity, signal))
  await ui.openReadOnly(specFileName(entity.name, 'json'), 'flowspec-json', specText(spec, 'json'))
})
