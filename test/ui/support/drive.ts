import assert from 'node:assert/strict'
import { downloadFile } from '../../../client/src/cloud/drive/downloadFile.ts'
import { driveFile } from '../../../client/src/cloud/operations/driveFile.ts'
import { allRows } from '../../../client/src/cloud/paging/pages.ts'
import type { SandboxCloud } from '../../client/cloud/support/sandboxCloud.ts'

const drive_id = '1'

/** What a folder of the Drive has, by name; of a path such as `reports/daily`, or of the top. */
export async function inDrive({ call }: SandboxCloud, path = ''): Promise<Readonly<Record<string, Buffer>>> {
  let folder = 'root'
  for (const name of path.split('/').filter((part) => part !== '')) folder = (await entry(call, folder, name)).file_id
  const { rows } = await entries(call, folder)
  const files = rows.filter(({ type }) => type === 'file')
  const read = files.map(async ({ file_id, name }) => [name, await bytesOf(call, file_id, name)] as const)
  return Object.fromEntries(await Promise.all(read))
}

type Call = SandboxCloud['call']

const entries = (call: Call, parent_file_id: string) => allRows(call, driveFile.list, { drive_id, parent_file_id })

async function entry(call: Call, parent: string, name: string) {
  const found = (await entries(call, parent)).rows.find((row) => row.name === name)
  assert(found, `The Drive has no ${name} there.`)
  return found
}

/** Whole, with the SHA-1 that the service tells: else the download fails. */
async function bytesOf(call: Call, file_id: string, name: string): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of downloadFile(call, { drive_id, file_id, name })) pieces.push(piece)
  return Buffer.concat(pieces)
}
