import { setTimeout as delay } from 'node:timers/promises'
import { LspClient } from './lspClient.ts'
import type { Server } from './servers.ts'

/** Milliseconds, and MiB for memory. A figure that the server did not live to give is absent. */
export type Figures = Readonly<Partial<Record<Figure, number | undefined>>>

export const figureNames = ['start', 'open', 'edit', 'typeAndComplete', 'complete', 'hover', 'symbols', 'memory'] as const
export type Figure = (typeof figureNames)[number]

export interface Subject {
  readonly text: string
  readonly uri: string
}

/** One life of a server: start, open, a few keystrokes in the middle of the document, questions at rest. `patience` bounds each step, in ms. */
export async function measure(server: Server, subject: Subject, keystrokes: number, patience: number): Promise<Figures> {
  const samples = new Map<Figure, number[]>()
  const began = performance.now()
  const client = new LspClient(process.execPath, [server.module, ...server.args], server.settings)
  const { uri } = subject
  let text = subject.text
  let version = 1
  const timed = async (name: Figure, step: () => Promise<unknown>, from = performance.now()) => {
    const end = await Promise.race([step().then(() => performance.now()), delay(patience, undefined, { ref: false })])
    if (end === undefined || !client.alive) throw new Unanswered(name)
    samples.set(name, [...(samples.get(name) ?? []), end - from])
  }
  // Servers are asked for diagnostics where they can be asked; yaml-language-server cannot, and waits 200 ms before it pushes.
  let pulls = false
  const diagnosed = async (change: () => void) => {
    const published = pulls ? undefined : client.diagnosticsOf(uri)
    change()
    await (published ?? client.request('textDocument/diagnostic', { textDocument: { uri } }))
  }
  const start = async () => {
    const capabilities = { workspace: { configuration: true }, textDocument: { diagnostic: {} } }
    const answer = await client.request('initialize', { processId: process.pid, rootUri: null, capabilities })
    pulls = JSON.stringify(answer ?? {}).includes('"diagnosticProvider"')
  }
  try {
    await timed('start', start, began)
    client.notify('initialized', {})
    client.notify('workspace/didChangeConfiguration', { settings: server.configuration })
    await timed('open', () =>
      diagnosed(() => client.notify('textDocument/didOpen', { textDocument: { uri, languageId: server.languageId, version, text } })),
    )
    const at = middle(text)
    const type = (character: string) => {
      client.notify('textDocument/didChange', {
        textDocument: { uri, version: ++version },
        contentChanges: [{ range: { start: at.position, end: at.position }, text: character }],
      })
      text = text.slice(0, at.offset) + character + text.slice(at.offset)
    }
    for (let i = 0; i < keystrokes; i++) {
      await timed('edit', () => diagnosed(() => type('x')))
    }
    const position = { line: at.position.line, character: at.position.character + 1 }
    for (let i = 0; i < keystrokes; i++) {
      await timed('typeAndComplete', () => {
        type('y')
        return client.request('textDocument/completion', { textDocument: { uri }, position })
      })
    }
    for (let i = 0; i < 3; i++) {
      await timed('complete', () => client.request('textDocument/completion', { textDocument: { uri }, position }))
      await timed('hover', () => client.request('textDocument/hover', { textDocument: { uri }, position: { ...position, character: 8 } }))
      await timed('symbols', () => client.request('textDocument/documentSymbol', { textDocument: { uri } }))
    }
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error
  } finally {
    const memory = await client.peakMemory()
    if (memory !== undefined) samples.set('memory', [memory])
    await client.stop()
  }
  return Object.fromEntries([...samples].map(([name, values]) => [name, median(values)]))
}

/** The middle of the values; of an even number the upper one. */
export function median(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}

class Unanswered extends Error {}

/** A place inside a description in the middle of the document: a keystroke there is what people do all day. */
function middle(text: string): { offset: number; position: { line: number; character: number } } {
  const offset = text.indexOf('Loads part', text.length / 2) + 5
  const before = text.slice(0, offset)
  return { offset, position: { line: before.split('\n').length - 1, character: offset - before.lastIndexOf('\n') - 1 } }
}
