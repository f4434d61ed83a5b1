import { readSettings, type Settings } from './settings.ts'

/** The settings of each document as the client has them: those it is asked for, else those it sent along. Asked once, until they change. */
export class ClientSettings {
  readonly #known = new Map<string, Promise<Settings>>()
  readonly #ask: (uri: string) => Promise<unknown> | undefined
  #sent: unknown

  /** `ask` gives undefined when the client answers no questions about its configuration. */
  constructor(ask: (uri: string) => Promise<unknown> | undefined) {
    this.#ask = ask
  }

  of(uri: string): Promise<Settings> {
    const known = this.#known.get(uri)
    if (known) return known
    const read = (this.#ask(uri) ?? Promise.resolve(this.#sent)).catch(() => undefined).then(readSettings)
    this.#known.set(uri, read)
    return read
  }

  /** The client says that they have changed; some clients send the new ones along, as the members of `flowspec`. */
  changed(sent: unknown): void {
    this.#known.clear()
    this.#sent = typeof sent === 'object' && sent !== null && 'flowspec' in sent ? sent.flowspec : undefined
  }

  forget(uri: string): void {
    this.#known.delete(uri)
  }
}
