import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { driveFile } from '../../../../client/src/cloud/operations/driveFile.ts'
import { allRows } from '../../../../client/src/cloud/paging/pages.ts'
import type { Entity } from '../../../../client/src/entity.ts'
import type { SandboxOptions } from '../../../../client/src/sandbox/startSandbox.ts'
import { sandboxCloud } from '../../cloud/support/sandboxCloud.ts'
import { temporaryFolder } from '../../sandbox/support/temporaryFolder.ts'
import { type FakeTools, fakeTools } from '../../support/fakeTools.ts'
import { type Answer, type FakeUi, fakeUi } from '../../support/fakeUi.ts'

export const kilobyte = 1024
export const parts = { partSize: 100 * kilobyte }
export const top: Entity = { kind: 'driveFolder', id: 'root', name: 'Sandbox', drive: '1' }

/** Paths of local files of these names and contents. */
export function local(t: TestContext, files: Readonly<Record<string, Buffer>>): string[] {
  const dir = temporaryFolder(t)
  return Object.entries(files).map(([name, bytes]) => {
    writeFileSync(join(dir, name), bytes)
    return join(dir, name)
  })
}

export async function start(t: TestContext, answers: readonly Answer[], options: SandboxOptions = {}): Promise<FakeTools> {
  const cloud = await sandboxCloud(options)
  t.after(() => cloud.sandbox.stop())
  return fakeTools(t, { answers, cloud })
}

/** The same, with what the user does next time. */
export function nextTime(tools: FakeTools, answers: readonly Answer[]): FakeTools {
  return { ...tools, ui: fakeUi(...answers) }
}

/** What a folder of the Drive has. */
export async function inDrive({ cloud: { call } }: FakeTools, parent_file_id = 'root'): Promise<Record<string, Buffer>> {
  const { rows } = await allRows(call, driveFile.list, { drive_id: '1', parent_file_id, type: 'file' })
  const entries = rows.map(async ({ name, file_id }) => {
    const { url } = await call(driveFile.downloadUrl, { drive_id: '1', file_id })
    return [name, Buffer.from(await (await fetch(url)).arrayBuffer())] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}

/** What the sandbox has carried out from now on, operation by operation. */
export function sentBy({ cloud: { sandbox } }: FakeTools): () => string[] {
  const before = sandbox.log.length
  return () =>
    sandbox.log
      .slice(before)
      .filter(({ status }) => status === 200)
      .map(({ action }) => action)
}

export function messages({ asked }: FakeUi): string[] {
  return asked.filter(({ kind }) => kind === 'tell').map(({ title }) => title)
}
