import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CloudError } from '../../../../client/src/cloud/call/cloudError.ts'
import type { AnyOperation, Call, CallOptions } from '../../../../client/src/cloud/operations/operation.ts'

interface StoredFile {
  file_id: string
  name: string
  content: Buffer
}

/** What the operations of an upload are sent. */
interface Input {
  name: string
  size: number
  file_id?: string
  upload_id: string
  check_name_mode?: string
  parallel_upload?: boolean
  pre_hash?: string
  content_hash?: string
  part_info_list: { part_number: number; parallel_sha1_ctx?: { h: number[]; part_offset: number } }[]
}

interface Upload {
  file_id: string
  upload_id: string
  name: string
  size: number
  parallel: boolean
  wanted: Map<number, { h: number[]; part_offset: number } | undefined>
  parts: Map<number, Buffer>
}

/** What happens to a request instead of, or after, its usual treatment. */
export type Fault = { at: string; part?: number; times?: number } & (
  | { answer: CloudError; carriedOut?: boolean }
  | { http: 'reset' | 'resetAfter' | 'expired' | 'unavailable' }
)

/** A Drive in memory for tests of the upload: operations by call, parts over HTTP. Checks order, sizes, SHA-1 states and content types. */
export async function fakeDrive(faults: Fault[] = []) {
  const files: StoredFile[] = []
  const uploads = new Map<string, Upload>()
  const log: string[] = []
  const inputs: Record<string, unknown>[] = []
  const options = { parallelSupported: true, signed: 0 }
  let ids = 0
  let open = 0
  let mostOpen = 0
  const id = (kind: string) => `${kind}${++ids}`
  const sha1 = (bytes: Uint8Array) => createHash('sha1').update(bytes).digest('hex').toUpperCase()

  const server = createServer(async (request, response) => {
    mostOpen = Math.max(mostOpen, ++open)
    await receive(request, response).catch(() => response.destroy())
    open--
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  function takeFault(at: string, part?: number): Fault | undefined {
    const index = faults.findIndex((fault) => fault.at === at && (fault.part === undefined || fault.part === part))
    const fault = faults[index]
    if (!fault) return undefined
    fault.times = (fault.times ?? 1) - 1
    if (fault.times === 0) faults.splice(index, 1)
    return fault
  }

  async function receive(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '', address)
    const number = Number(url.searchParams.get('part'))
    const upload = uploads.get(url.pathname.slice(1))
    log.push(`PUT ${number}`)
    const fault = takeFault('PUT', number)
    const error = (status: number, Code: string, Message = '') =>
      response.writeHead(status).end(`<Error><Code>${Code}</Code><Message>${Message}</Message><RequestId>OSS-1</RequestId></Error>`)
    if (fault && 'http' in fault && fault.http === 'reset') return void request.socket.destroy()
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    const bytes = Buffer.concat(pieces)
    if (fault && 'http' in fault && fault.http === 'expired') return error(403, 'AccessDenied', 'Request has expired.')
    if (fault && 'http' in fault && fault.http === 'unavailable') return error(503, 'ServiceUnavailable')
    if (!upload) return error(404, 'NoSuchUpload')
    if (request.headers['content-type'] !== 'application/x-part') return error(403, 'SignatureDoesNotMatch')
    if (upload.parts.has(number)) return error(409, 'PartAlreadyExist')
    if (!upload.parallel && number !== upload.parts.size + 1) return error(400, 'PartNotSequential')
    upload.parts.set(number, bytes)
    if (fault) return void request.socket.destroy()
    response.writeHead(200, { etag: `"${sha1(bytes)}"` }).end()
  }

  const partList = (upload: Upload, wanted: { part_number: number; parallel_sha1_ctx?: { h: number[]; part_offset: number } }[]) =>
    wanted.map(({ part_number, parallel_sha1_ctx }) => {
      upload.wanted.set(part_number, parallel_sha1_ctx)
      options.signed++
      return {
        part_number,
        upload_url: `${address}/${upload.upload_id}?part=${part_number}&sign=${options.signed}`,
        content_type: 'application/x-part',
      }
    })

  const asFile = ({ file_id, name, content }: StoredFile) => ({
    file_id,
    name,
    type: 'file',
    status: 'available',
    size: content.length,
    content_hash: sha1(content).toLowerCase(),
  })

  const fail = (code: string, status: number) => {
    const kind = status === 404 ? 'notFound' : status === 409 ? 'conflict' : 'refused'
    return new CloudError({ kind, code, message: `${code}.`, status, mayHaveHappened: false })
  }

  const handlers: Record<string, (input: Input) => unknown> = {
    CreateFile(input) {
      const same = files.find(({ name }) => name === input.name)
      if (same && input.check_name_mode === 'refuse') return { file_id: same.file_id, exist: true, type: 'file' }
      if (input.parallel_upload && !options.parallelSupported) throw fail('InvalidParameterNotSupported.ParallelUpload', 400)
      if (input.pre_hash && files.some(({ content }) => sha1(content.subarray(0, 1024)) === input.pre_hash))
        throw fail('PreHashMatched', 409)
      const name = same && input.check_name_mode === 'auto_rename' ? input.name.replace(/(\.[^.]*)?$/, '(1)$1') : input.name
      const twin = files.find(({ content }) => content.length === input.size && sha1(content) === input.content_hash)
      const file_id = input.file_id ?? id('f')
      if (twin) {
        store({ file_id, name, content: twin.content })
        return { file_id, file_name: name, rapid_upload: true, type: 'file' }
      }
      const upload: Upload = {
        file_id,
        upload_id: id('u'),
        name,
        size: input.size,
        parallel: input.parallel_upload === true,
        wanted: new Map(),
        parts: new Map(),
      }
      uploads.set(upload.upload_id, upload)
      return {
        file_id,
        upload_id: upload.upload_id,
        file_name: name,
        rapid_upload: false,
        part_info_list: partList(upload, input.part_info_list),
      }
    },
    GetUploadUrl: (input) => ({ part_info_list: partList(found(input.upload_id), input.part_info_list) }),
    ListUploadedParts: (input) => ({
      uploaded_parts: [...found(input.upload_id).parts.keys()].sort((a, b) => a - b).map((part_number) => ({ part_number })),
      next_part_number_marker: '',
    }),
    CompleteFile(input) {
      const upload = found(input.upload_id)
      const content = Buffer.concat([...upload.parts].sort(([a], [b]) => a - b).map(([, bytes]) => bytes))
      if (content.length !== upload.size) throw fail('InvalidParameter.Size', 400)
      for (const context of upload.parallel ? [...upload.wanted.values()].slice(1) : [])
        if (context?.h.length !== 5) throw fail('BadContext', 400)
      uploads.delete(upload.upload_id)
      return asFile(store({ file_id: upload.file_id, name: upload.name, content }))
    },
    GetFile(input) {
      const file = files.find(({ file_id }) => file_id === input.file_id)
      if (!file) throw fail('NotFound.File', 404)
      return asFile(file)
    },
    ListFile: () => ({ items: files.map(asFile).reverse(), next_marker: '' }),
  }

  function found(upload_id: string): Upload {
    const upload = uploads.get(upload_id)
    if (!upload) throw fail('NotFound.UploadId', 404)
    return upload
  }

  function store(file: StoredFile): StoredFile {
    const index = files.findIndex(({ file_id }) => file_id === file.file_id)
    files.splice(index < 0 ? files.length : index, index < 0 ? 0 : 1, file)
    return file
  }

  const call = async ({ action }: AnyOperation, input: object, callOptions?: CallOptions) => {
    if (callOptions?.signal?.aborted)
      throw new CloudError({ kind: 'cancelled', code: 'Cancelled', message: 'Cancelled.', mayHaveHappened: false })
    log.push(action)
    inputs.push(input as Record<string, unknown>)
    const fault = takeFault(action)
    if (fault && 'answer' in fault) {
      if (fault.carriedOut) handlers[action]?.(input as Input)
      throw fault.answer
    }
    return handlers[action]?.(input as Input)
  }

  return {
    call: call as Call,
    files,
    uploads,
    log,
    inputs,
    options,
    mostOpen: () => mostOpen,
    put: (name: string, content: Buffer) => store({ file_id: id('f'), name, content }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
