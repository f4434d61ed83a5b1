// npm run bench [-- --sizes 10,100,1000,10000 --forms json,yaml --rounds 3 --peers 1000 --server file]: our server beside its peers, over stdio,
// in turns. `--peers`: the largest document that peers are asked about; they take minutes for 10,000 nodes, or die. `--server`: another build of ours.
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { parseArguments } from '../../build/arguments.ts'
import { buildProject } from '../../build/buildProject.ts'
import { runTask } from '../../build/runTask.ts'
import { type Figure, type Form, figureNames, type Samples } from './figures.ts'
import { installPeers } from './install.ts'
import { measure } from './measure.ts'
import { missed, type Outcome, table } from './report.ts'
import { peerSchema, schemaFile, servers } from './servers.ts'
import { subjectOf } from './subject.ts'

await runTask(async () => {
  const options = parseArguments(process.argv.slice(2), {
    sizes: { type: 'string' },
    rounds: { type: 'string' },
    forms: { type: 'string' },
    peers: { type: 'string' },
    server: { type: 'string' },
  })
  await installPeers()
  if (options.server === undefined) await buildProject({ production: true, onMissing: () => {} })
  await mkdir(dirname(schemaFile), { recursive: true })
  await writeFile(schemaFile, JSON.stringify(peerSchema))
  const outcomes: Outcome[] = []
  for (const size of listOf(options.sizes, '10,100,1000,10000').map(Number)) {
    for (const form of listOf(options.forms, 'json,yaml')) {
      if (form !== 'json' && form !== 'yaml') continue
      const rounds = Number(options.rounds ?? (size >= 10_000 ? 1 : size >= 1000 ? 3 : 5))
      outcomes.push(await compare(form, size, rounds, size <= Number(options.peers ?? 1000), options.server))
    }
  }
  console.log(`\n${missed(outcomes)}`)
})

/** The servers take turns, so that a busy moment of the machine falls on both. */
async function compare(form: Form, size: number, rounds: number, withPeer: boolean, build: unknown): Promise<Outcome> {
  const subject = subjectOf(form, size)
  const [ours, peer] = servers[form]
  const own = typeof build === 'string' ? { ...ours, module: build } : ours
  const runs: [Samples[], Samples[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    runs[0].push(await measure(own, subject, 20, 120_000))
    if (withPeer) runs[1].push(await measure(peer, subject, size >= 10_000 ? 1 : 3, 120_000))
  }
  const outcome = { form, size, ours: together(runs[0]), peer: together(runs[1]) }
  console.log(`\n${size} nodes, ${form.toUpperCase()}, ${(subject.text.length / 1e6).toFixed(2)} MB; ${rounds} rounds; ms`)
  console.log(table(outcome, peer.name))
  return outcome
}

function together(runs: readonly Samples[]): Samples {
  return new Map<Figure, readonly number[]>(figureNames.map((name) => [name, runs.flatMap((samples) => samples.get(name) ?? [])]))
}

function listOf(value: unknown, otherwise: string): string[] {
  return (typeof value === 'string' ? value : otherwise).split(',')
}
