import { createHash } from 'node:crypto'
import { http, type Reply } from './http.ts'
import type { Input, TestSandbox } from './useSandbox.ts'

/** The uppermost folder of the drive that every sandbox has. */
export const top = { drive_id: '1', parent_file_id: 'root' }

export function sha1(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('hex').toUpperCase()
}

export function putPart(url: string, bytes: Uint8Array | string, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
  const { host, pathname, search } = new URL(url)
  return http(host, { method: 'PUT', path: pathname + search, body: bytes, headers })
}

export function getUrl(url: string): Promise<Reply> {
  const { host, pathname, search } = new URL(url)
  return http(host, { path: pathname + search })
}

/** Uploads a file in one part; returns the file. */
export async function upload(use: TestSandbox, name: string, bytes: Uint8Array | string, more: Input = {}) {
  const opened = await use.call('CreateFile', { ...top, name, type: 'file', size: Buffer.byteLength(bytes), ...more })
  const { status, text } = await putPart(opened.part_info_list[0].upload_url, bytes)
  if (status !== 200) throw new Error(text)
  return use.call('CompleteFile', { drive_id: '1', file_id: opened.file_id, upload_id: opened.upload_id })
}
