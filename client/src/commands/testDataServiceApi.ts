import { inTurn, say } from '../../../server/src/language/sentence.ts'
import { readDocument } from '../cloud/dataService/readDocument.ts'
import { hasSpec, specOf } from '../specOf.ts'
import { testApi } from './dataService/testApi.ts'
import { targeted } from './entities/targeted.ts'

/** Test…: has the data service call the draft of an API. One call tells what it wants to be given, one starts the test, and one more is made for each look at it. */
export const testDataServiceApi = targeted(async (tools, entity) => {
  const { ui, workspace } = tools
  if (!hasSpec(entity) || entity.kind !== 'api') {
    await ui.tell({ severity: 'information', message: say`Only APIs of the data service can be tested.` })
    return
  }
  const document = await ui.progress(say`Reading ${entity.name}`, ({ signal }) => specOf(workspace, entity, signal))
  const read = readDocument(document)
  if ('problems' in read) {
    await ui.tell({ severity: 'error', message: inTurn(read.problems.map(({ message }) => message)) })
    return
  }
  await testApi(tools, { ...read.api, id: entity.id })
})
