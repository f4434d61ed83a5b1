import { setTimeout as delay } from 'node:timers/promises'
import type { Figure } from './figures.ts'
import { LspClient } from './lspClient.ts'
import type { Server } from './servers.ts'
import type { Edit } from './subject.ts'

/** Thrown when a server has died, or has not answered in time. */
export class Unanswered extends Error {}

/** One life of a server with one document. `patience` bounds each step, in ms. */
export class Session {
  readonly #server: Server
  readonly #client: LspClient
  readonly #uri: string
  readonly #patience: number
  readonly #began = performance.now()
  readonly #samples = new Map<Figure, number[]>()
  #version = 0
  /** Servers are asked for diagnostics where they can be asked; yaml-language-server cannot, and waits 200 ms before it pushes. */
  #pulls = false

  constructor(server: Server, uri: string, patience: number) {
    this.#server = server
    this.#client = new LspClient(process.execPath, [server.module, ...server.args], server.settings)
    this.#uri = uri
    this.#patience = patience
  }

  get samples(): ReadonlyMap<Figure, readonly number[]> {
    return this.#samples
  }

  async start(): Promise<void> {
    await this.#timed('start', this.#began, async () => {
      const capabilities = { workspace: { configuration: true }, textDocument: { diagnostic: {} } }
      const answer = await this.#client.request('initialize', { processId: process.pid, rootUri: null, capabilities })
      this.#pulls = JSON.stringify(answer ?? {}).includes('"diagnosticProvider"')
    })
    this.#client.notify('initialized', {})
    this.#client.notify('workspace/didChangeConfiguration', { settings: this.#server.configuration })
  }

  async open(text: string): Promise<void> {
    const textDocument = { uri: this.#uri, languageId: this.#server.languageId, version: ++this.#version, text }
    await this.#timed('open', performance.now(), () => this.#diagnosed(() => this.#client.notify('textDocument/didOpen', { textDocument })))
    this.#samples.set('cold', [performance.now() - this.#began])
  }

  /** From a change to the diagnostics of the changed text. */
  async edit(figure: Figure, edit: Edit): Promise<void> {
    await this.#timed(figure, performance.now(), () => this.#diagnosed(() => this.#change(edit)))
  }

  /** From a change to the answer of a question that follows it at once. What a server pushes because of the change is waited for, and not counted. */
  async editAndAsk(figure: Figure, edit: Edit, method: string, params: object): Promise<void> {
    const published = this.#pulls ? undefined : this.#client.diagnosticsOf(this.#uri)
    await this.#timed(figure, performance.now(), () => {
      this.#change(edit)
      return this.#ask(method, params)
    })
    if (published) await this.#inTime(published)
  }

  async ask(figure: Figure, method: string, params: object = {}): Promise<void> {
    await this.#timed(figure, performance.now(), () => this.#ask(method, params))
  }

  /** Ends the server, and notes how much memory it had at most. */
  async stop(): Promise<void> {
    const memory = await this.#client.peakMemory()
    if (memory !== undefined && this.#client.alive) this.#samples.set('memory', [memory])
    await this.#client.stop()
  }

  #change({ start, end, text }: Edit): void {
    const textDocument = { uri: this.#uri, version: ++this.#version }
    this.#client.notify('textDocument/didChange', { textDocument, contentChanges: [{ range: { start, end }, text }] })
  }

  #ask(method: string, params: object): Promise<unknown> {
    return this.#client.request(`textDocument/${method}`, { textDocument: { uri: this.#uri }, ...params })
  }

  async #diagnosed(change: () => void): Promise<void> {
    const published = this.#pulls ? undefined : this.#client.diagnosticsOf(this.#uri)
    change()
    await (published ?? this.#ask('diagnostic', {}))
  }

  async #timed(figure: Figure, from: number, step: () => Promise<unknown>): Promise<void> {
    const end = await this.#inTime(step().then(() => performance.now()))
    this.#samples.set(figure, [...(this.#samples.get(figure) ?? []), end - from])
  }

  async #inTime<T>(step: Promise<T>): Promise<T> {
    const timer = new AbortController()
    const late = delay(this.#patience, undefined, { signal: timer.signal }).catch(() => undefined)
    const result = await Promise.race([step.then((value) => ({ value })), late])
    timer.abort()
    if (!result || !this.#client.alive) throw new Unanswered()
    return result.value
  }
}
