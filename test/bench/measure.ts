import type { Samples } from './figures.ts'
import type { Server } from './servers.ts'
import { Session, Unanswered } from './session.ts'
import type { Position, Subject } from './subject.ts'

/** One life of a server: start, open, keystrokes at some places, a node cut and pasted back, questions at rest; `times` of each. */
export async function measure(server: Server, subject: Subject, times: number, patience: number): Promise<Samples> {
  const session = new Session(server, subject.uri, patience)
  const again = async (step: () => Promise<void>) => {
    for (let i = 0; i < times; i++) await step()
  }
  try {
    await session.start()
    await session.open(subject.text)
    for (const [figure, at] of [
      ['edit', subject.description],
      ['editId', subject.id],
      ['editFrame', subject.frame],
    ] as const) {
      await again(async () => {
        await session.edit(figure, typed(at))
        await session.edit(figure, deleted(at))
      })
    }
    const { start, end, text } = subject.node
    await again(async () => {
      await session.edit('cut', { start, end, text: '' })
      await session.edit('paste', { start, end: start, text })
    })
    const position = behind(subject.description)
    await again(async () => {
      await session.editAndAsk('typeAndComplete', typed(subject.description), 'completion', { position })
      await session.editAndAsk('typeAndComplete', deleted(subject.description), 'completion', { position: subject.description })
    })
    await again(async () => {
      await session.ask('complete', 'completion', { position: subject.id })
      await session.ask('hover', 'hover', { position: { ...subject.id, character: 9 } })
    })
    for (let i = 0; i < 3; i++) await session.ask('symbols', 'documentSymbol')
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error
  } finally {
    await session.stop()
  }
  return session.samples
}

function typed(at: Position) {
  return { start: at, end: at, text: 'x' }
}

function deleted(at: Position) {
  return { start: at, end: behind(at), text: '' }
}

function behind(at: Position): Position {
  return { ...at, character: at.character + 1 }
}
