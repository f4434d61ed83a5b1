import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  type CompletionList,
  CompletionRequest,
  DiagnosticRefreshRequest,
  DocumentDiagnosticRequest,
  HoverRequest,
} from 'vscode-languageserver/node'
import type { NameKind, NameList, WorkspaceNames } from '../../server/src/language/model/workspaceNames.ts'
import { type NamesWantedParams, namesWantedRequest, workspaceNamesNotification } from '../../server/src/protocol.ts'
import { names, lists as oldLists } from '../support/workspace.ts'
import { positionOf } from './support/documents.ts'
import { startServer } from './support/startServer.ts'

const documents = [
  {
    languageId: 'flowspec-json',
    text: '{ "version": "1.1.0", "kind": "Node", "spec": { "nodes": [{ "id": "load", "datasource": { "name": "odps_frist" } }] } }',
  },
  {
    languageId: 'flowspec-yaml',
    text: 'version: 1.1.0\nkind: Node\nspec:\n  nodes:\n    - id: load\n      datasource:\n        name: odps_frist\n',
  },
]
// The server has a clock of its own: these were read just now.
const checkedAt = Date.now()
const lists = {
  dataSources: { ...oldLists.dataSources, checkedAt },
  computeResources: { ...oldLists.computeResources, checkedAt },
}
const nothingRead: WorkspaceNames = { ...names, lists: {} }

for (const { languageId, text } of documents) {
  describe(`names of the workspace (${languageId})`, () => {
    const uri = 'file:///shop/load.flowspec'
    const textDocument = { uri }
    const place = { textDocument, position: positionOf(text, 'odps_frist', 5) }

    /** A client that answers `now[kind]`, which it gives when it is asked. */
    async function client(t: { after(cleanUp: () => Promise<void>): void }, now: Partial<Record<NameKind, NameList>> = {}) {
      const capabilities = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } }
      const { connection, open } = await startServer(t, { capabilities })
      const asked: NameKind[] = []
      let arrived = () => {}
      connection.onRequest(namesWantedRequest, ({ kind }: NamesWantedParams) => {
        asked.push(kind)
        return now[kind] ?? null
      })
      connection.onRequest(DiagnosticRefreshRequest.type, () => arrived())
      open(uri, languageId, text)
      return {
        asked,
        tell: (known: WorkspaceNames | null) => connection.sendNotification(workspaceNamesNotification, { names: known }),
        completions: async () => {
          const found = await connection.sendRequest(CompletionRequest.type, place)
          const { items, isIncomplete } = Array.isArray(found) ? { items: found, isIncomplete: false } : (found as CompletionList)
          return { labels: items.map(({ label }) => label).sort(), isIncomplete }
        },
        hover: () => connection.sendRequest(HoverRequest.type, place),
        codes: async () => {
          const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument })
          return report.kind === 'full' ? report.items.filter(({ severity }) => severity === 4).map(({ code }) => code) : []
        },
        /** The server wants problems to be asked for anew, `times` times from now. */
        refreshed: (times: number) =>
          new Promise<void>((resolve) => {
            let left = times
            arrived = () => {
              if (--left === 0) resolve()
            }
          }),
      }
    }

    it('asks for the lists that a completion wants, does not wait for them, and has them the next time', async (t) => {
      const { asked, tell, completions, refreshed } = await client(t, lists)
      const told = refreshed(1)
      await tell(nothingRead)
      await told
      const both = refreshed(2)
      assert.deepEqual(await completions(), { labels: [], isIncomplete: true })
      await both
      assert.deepEqual(await completions(), { labels: ['holo_first', 'mysql_orders', 'odps_first'], isIncomplete: false })
      assert.deepEqual(asked, ['dataSources', 'computeResources'])
    })

    it('asks for what a hover wants', async (t) => {
      const { asked, tell, hover, refreshed } = await client(t, lists)
      await tell(nothingRead)
      const both = refreshed(2)
      assert.equal(await hover(), null)
      await both
      assert.deepEqual(asked, ['dataSources', 'computeResources'])
    })

    it('does not keep the editor waiting for a list that cannot be had', async (t) => {
      const { asked, tell, completions, hover } = await client(t)
      await tell(nothingRead)
      await completions()
      // The answers come before anything else that is asked.
      await hover()
      assert.deepEqual(await completions(), { labels: [], isIncomplete: false })
      assert.ok(asked.length >= 2)
    })

    it('asks nobody who has not told of a workspace, nor when it is gone', async (t) => {
      const { asked, tell, completions, hover } = await client(t, lists)
      assert.deepEqual(await completions(), { labels: [], isIncomplete: false })
      await tell(names)
      await tell(null)
      assert.deepEqual(await completions(), { labels: [], isIncomplete: false })
      await hover()
      assert.deepEqual(asked, [])
    })

    it('says in a hint what the workspace did not have, and takes that back with the workspace', async (t) => {
      const { tell, codes } = await client(t, lists)
      assert.ok(!(await codes()).includes('not-in-workspace'))
      await tell(names)
      assert.ok((await codes()).includes('not-in-workspace'))
      await tell(null)
      assert.ok(!(await codes()).includes('not-in-workspace'))
    })
  })
}
