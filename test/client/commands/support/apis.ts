import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { fromAnswer } from '../../../../client/src/cloud/dataService/fromAnswer.ts'
import { readDocument } from '../../../../client/src/cloud/dataService/readDocument.ts'
import { createInput } from '../../../../client/src/cloud/dataService/toRequest.ts'
import { dataService } from '../../../../client/src/cloud/operations/dataService.ts'
import type { Call } from '../../../../client/src/cloud/operations/operation.ts'
import { allRows } from '../../../../client/src/cloud/paging/pages.ts'
import { type FakeTools, type FakeToolsOptions, fakeTools } from '../../support/fakeTools.ts'

export const newUri = 'file:///new.flowspec.yaml'

/** The document that was opened last can be read, as in an editor, under `newUri`. */
export async function apiTools(t: TestContext, options: FakeToolsOptions): Promise<FakeTools> {
  const tools = await fakeTools(t, options)
  const openText = async (name: string, language: string, text: string, beside?: boolean) => {
    await tools.ui.openText(name, language, text, beside)
    tools.documents.write(newUri, text)
    return newUri
  }
  return { ...tools, ui: { ...tools.ui, openText } }
}

/** What would be sent to create the API that a document describes: equal for documents that say the same. */
export function sentFor(document: unknown) {
  const read = readDocument(document)
  assert.ok('api' in read, JSON.stringify(read))
  // The service says that an API is in no folder, too.
  return { FolderId: '0', ...createInput(read.api, { projectId: '10000' }) }
}

/** The draft of that name, as a document. */
export async function draftOf({ cloud: { call } }: { readonly cloud: { readonly call: Call } }, name: string) {
  const { rows } = await allRows(call, dataService.list, { ProjectId: '10000' })
  const row = rows.find(({ ApiName }) => ApiName === name)
  assert.ok(row, `There is no API ${name}.`)
  return fromAnswer((await call(dataService.get, { ApiId: row.ApiId, ProjectId: '10000' })).Data)
}
