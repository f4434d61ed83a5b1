import assert from 'node:assert/strict'
import { it } from 'node:test'
import { CompletionRequest } from 'vscode-languageserver/node'
import { type NamesWantedParams, namesWantedRequest, workspaceNamesNotification } from '../../../server/src/protocol.ts'
import { positionOf } from '../../server/support/documents.ts'
import { startServer } from '../../server/support/startServer.ts'
import { namesIn } from './support/namesIn.ts'

it('a completion has the data sources of a workspace in the sandbox the second time, and the server has no secret', async (t) => {
  const { names, asked, cloud } = await namesIn(t)
  const { connection, open } = await startServer(t)
  const sent: unknown[] = []
  const answered = new Set<string>()
  let all = () => {}
  connection.onRequest(namesWantedRequest, async ({ kind }: NamesWantedParams) => {
    const list = await names.wanted(kind)
    sent.push(list)
    answered.add(kind)
    if (answered.size === 2) setImmediate(all)
    return list
  })
  sent.push(names.known())
  await connection.sendNotification(workspaceNamesNotification, { names: names.known() })
  const uri = 'file:///load.flowspec.yaml'
  const text = 'version: 2.0.0\nkind: Node\nspec:\n  nodes:\n    - datasource:\n        name: \n'
  open(uri, 'flowspec-yaml', text)
  const complete = async () => {
    const found = await connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position: positionOf(text, 'name: ', 6) })
    return (Array.isArray(found) ? found : (found?.items ?? [])).map(({ label }) => label).sort()
  }
  const arrived = new Promise<void>((resolve) => {
    all = resolve
  })
  assert.deepEqual(await complete(), [])
  await arrived
  assert.deepEqual(await complete(), ['holo_first', 'mysql_orders', 'odps_first', 'oss_landing'])
  assert.deepEqual(asked().sort(), ['ListComputeResources', 'ListDataSources'])
  const { accessKey, accessToken } = cloud.sandbox
  for (const secret of [accessKey.accessKeyId, accessKey.accessKeySecret, accessToken]) assert.ok(!JSON.stringify(sent).includes(secret))
})
