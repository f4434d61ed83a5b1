// npm run bench [-- --sizes 10,100,1000 --rounds 5 --forms json,yaml]: our server beside its peers, over stdio, in turns.
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { stringify } from 'yaml'
import { parseArguments } from '../../build/arguments.ts'
import { buildProject } from '../../build/buildProject.ts'
import { runTask } from '../../build/runTask.ts'
import { installPeers } from './install.ts'
import { type Figures, figureNames, measure, median } from './measure.ts'
import { sampleDocument } from './sampleDocument.ts'
import { peerSchema, schemaFile, servers } from './servers.ts'

await runTask(async () => {
  const options = parseArguments(process.argv.slice(2), {
    sizes: { type: 'string' },
    rounds: { type: 'string' },
    forms: { type: 'string' },
  })
  await installPeers()
  await buildProject({ production: true, onMissing: () => {} })
  await mkdir(dirname(schemaFile), { recursive: true })
  await writeFile(schemaFile, JSON.stringify(peerSchema))
  for (const size of listOf(options.sizes, '10,100,1000,10000').map(Number)) {
    for (const form of listOf(options.forms, 'json,yaml')) {
      if (form === 'json' || form === 'yaml')
        await compare(form, size, Number(options.rounds ?? (size >= 10_000 ? 1 : size >= 1000 ? 3 : 5)))
    }
  }
})

/** The servers take turns, so that a busy moment of the machine falls on both. */
async function compare(form: 'json' | 'yaml', size: number, rounds: number): Promise<void> {
  const value = sampleDocument(size)
  const text = form === 'json' ? JSON.stringify(value, null, 2) : stringify(value, { version: '1.1', lineWidth: 0 })
  const subject = { text, uri: `file:///bench/orders.${form === 'json' ? 'flowspec.json' : 'flowspec.yaml'}` }
  const [ours, peer] = servers[form]
  const runs: [Figures[], Figures[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    runs[0].push(await measure(ours, subject, size >= 10_000 ? 3 : 7, 120_000))
    runs[1].push(await measure(peer, subject, size >= 10_000 ? 1 : 3, 120_000))
  }
  console.log(`\n${size} nodes, ${form.toUpperCase()}, ${(text.length / 1e6).toFixed(2)} MB; median of ${rounds}; ms, memory in MiB`)
  console.log(`${''.padEnd(18)}${ours.name.padStart(12)}${peer.name.padStart(22)}${'ratio'.padStart(10)}`)
  for (const name of figureNames) {
    const [a, b] = runs.map((list) => median(list.flatMap((figures) => figures[name] ?? [])))
    const ratio = a !== undefined && b !== undefined ? (a / b).toFixed(3) : ''
    console.log(`${name.padEnd(18)}${shown(a).padStart(12)}${shown(b).padStart(22)}${ratio.padStart(10)}`)
  }
}

function shown(value: number | undefined): string {
  return value === undefined ? 'none' : value.toFixed(value < 10 ? 2 : 0)
}

function listOf(value: unknown, otherwise: string): string[] {
  return (typeof value === 'string' ? value : otherwise).split(',')
}
