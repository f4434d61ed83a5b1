import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: { readonly uri?: string; readonly version?: number; readonly items?: readonly { readonly section?: string }[] }
  readonly result?: unknown
}

/** A language client over stdio that knows just enough to measure: it waits for answers and for pushed diagnostics, and answers for settings. */
export class LspClient {
  readonly #server: ChildProcess
  readonly #settings: (section: string) => unknown
  readonly #answers = new Map<number, (result: unknown) => void>()
  #published: ((params: NonNullable<Message['params']>) => void) | undefined
  #buffer: Buffer = Buffer.alloc(0)
  #lastId = 0
  #gone = false

  constructor(command: string, args: readonly string[], settings: (section: string) => unknown) {
    this.#settings = settings
    this.#server = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'] })
    this.#server.stdout?.on('data', (data: Buffer) => this.#read(data))
    this.#server.on('exit', () => {
      this.#gone = true
      for (const answer of this.#answers.values()) answer(undefined)
      this.#published?.({})
    })
  }

  /** False once the server has died. */
  get alive(): boolean {
    return !this.#gone
  }

  request(method: string, params: unknown): Promise<unknown> {
    if (this.#gone) return Promise.resolve(undefined)
    const id = ++this.#lastId
    this.#send({ id, method, params })
    return new Promise((resolve) => this.#answers.set(id, resolve))
  }

  notify(method: string, params: unknown): void {
    if (!this.#gone) this.#send({ method, params })
  }

  /** Resolves with the next diagnostics that the server pushes for a document. */
  diagnosticsOf(uri: string): Promise<void> {
    if (this.#gone) return Promise.resolve()
    return new Promise((resolve) => {
      this.#published = (params) => {
        if (params.uri === uri || this.#gone) resolve()
      }
    })
  }

  /** Peak resident memory of the server in MiB, where the system tells. */
  async peakMemory(): Promise<number | undefined> {
    const status = await readFile(`/proc/${this.#server.pid}/status`, 'utf8').catch(() => '')
    const peak = /VmHWM:\s*(\d+)/.exec(status)?.[1]
    return peak === undefined ? undefined : Number(peak) / 1024
  }

  /** Ends it as editors do; one that does not listen any more is killed. */
  async stop(): Promise<void> {
    if (this.#gone) return
    const gone = new Promise((resolve) => this.#server.once('exit', resolve))
    const killing = setTimeout(() => this.#server.kill('SIGKILL'), 3000)
    void this.request('shutdown', undefined).then(() => this.notify('exit', undefined))
    await gone
    clearTimeout(killing)
  }

  #send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    this.#server.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }

  #read(data: Buffer): void {
    this.#buffer = this.#buffer.length === 0 ? data : Buffer.concat([this.#buffer, data])
    for (;;) {
      const header = this.#buffer.indexOf('\r\n\r\n')
      if (header < 0) return
      const length = Number(/Content-Length: (\d+)/i.exec(this.#buffer.toString('latin1', 0, header))?.[1])
      const end = header + 4 + length
      if (this.#buffer.length < end) return
      const message = JSON.parse(this.#buffer.toString('utf8', header + 4, end)) as Message
      this.#buffer = this.#buffer.subarray(end)
      this.#take(message)
    }
  }

  #take({ id, method, params = {}, result }: Message): void {
    if (id !== undefined && method !== undefined) {
      const answer = method === 'workspace/configuration' ? params.items?.map(({ section = '' }) => this.#settings(section) ?? null) : null
      this.#send({ id, result: answer })
    } else if (id !== undefined) {
      this.#answers.get(id)?.(result)
      this.#answers.delete(id)
    } else if (method === 'textDocument/publishDiagnostics') this.#published?.(params)
  }
}
