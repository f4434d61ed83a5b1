import { say } from '../../../server/src/language/sentence.ts'
import { specFileName } from '../fileName.ts'
import { specOf } from '../specOf.ts'
import { specText } from '../specText.ts'
import { documented } from './entities/documented.ts'
import { pickForm } from './pickForm.ts'

/** Edit a Copy: a thing as a new document. Its ids stay in it, so that sending it back changes the thing instead of making another. */
export const editCopy = documented(async ({ ui, workspace }, entity) => {
  const form = await pickForm(ui)
  if (!form) return
  const spec = await ui.progress(say`Reading ${entity.name}`, ({ signal }) => specOf(workspace, entity, signal))
  await ui.openText(specFileName(entity.name, form), `flowspec-${form}`, specText(spec, form))
})
