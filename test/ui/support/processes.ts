import { open, readdir, readFile } from 'node:fs/promises'

/** Whether this system tells of processes and their memory, to their owner at least. */
export const knowsProcesses = process.platform === 'linux'

/** Ids of the processes whose command line contains `commandLine`, begun by one, at any distance, whose command line contains `under`. */
export async function processesOf(commandLine: string, under: string): Promise<readonly number[]> {
  const all = new Map<number, { readonly line: string; readonly parent: number }>()
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    // Some end meanwhile.
    const line = await readFile(`/proc/${name}/cmdline`, 'latin1').catch(() => '')
    const status = await readFile(`/proc/${name}/status`, 'latin1').catch(() => '')
    all.set(Number(name), { line: line.replaceAll('\0', ' '), parent: Number(/^PPid:\s+(\d+)$/m.exec(status)?.[1]) })
  }
  const isUnder = (id: number): boolean => {
    const found = all.get(id)
    return found !== undefined && (found.line.includes(under) || isUnder(found.parent))
  }
  return [...all].filter(([id, { line }]) => line.includes(commandLine) && isUnder(id)).map(([id]) => id)
}

/** The command line and the environment that a process was begun with. */
export async function beginningOf(id: number): Promise<Buffer> {
  return Buffer.concat([await readFile(`/proc/${id}/cmdline`), await readFile(`/proc/${id}/environ`)])
}

/** What a process has in its memory and may write to, stretch by stretch. Rejects when this is not allowed. */
export async function* memoryOf(id: number): AsyncGenerator<Buffer> {
  const memory = await open(`/proc/${id}/mem`)
  try {
    for (const line of (await readFile(`/proc/${id}/maps`, 'latin1')).split('\n')) {
      const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? []
      if (from === undefined || to === undefined) continue
      const start = Number.parseInt(from, 16)
      const stretch = Buffer.alloc(Number.parseInt(to, 16) - start)
      // What was given back meanwhile cannot be read.
      const { bytesRead } = await memory.read(stretch, 0, stretch.length, start).catch(() => ({ bytesRead: 0 }))
      yield stretch.subarray(0, bytesRead)
    }
  } finally {
    await memory.close()
  }
}
