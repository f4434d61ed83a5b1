// npm start [-- --port <number>] [--no-open]: builds, then opens the sample project in a VS Code with the extension.
import { parseArguments, parsePort } from '../../build/arguments.ts'
import { Failure } from '../../build/bootstrap/failure.mjs'
import { step } from '../../build/bootstrap/step.mjs'
import { buildProject } from '../../build/buildProject.ts'
import { inProject } from '../../build/paths.ts'
import { runTask } from '../../build/runTask.ts'
import { openDesktop } from './desktop.ts'
import { pageAddress, startHost } from './host.ts'
import { hasScreen, openBrowser } from './openBrowser.ts'

await runTask(async () => {
  const options = parseArguments(process.argv.slice(2), { port: { type: 'string' }, 'no-open': { type: 'boolean' } })
  const port = parsePort(options.port)
  const mayOpen = options['no-open'] !== true && hasScreen(process.platform, process.env)
  await buildProject({ production: false, onMissing: (entry) => console.log(`Left out: ${entry} does not exist yet.`) })
  // Who names a port wants it served, and so does who wants nothing opened.
  if (mayOpen && port === undefined && (await openDesktop())) return console.log('The sample project opens in your VS Code.')
  await serve(port, mayOpen)
})

/** Serves VS Code until a signal asks to end. */
async function serve(port: number | undefined, mayOpen: boolean): Promise<void> {
  const asked = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => asked.abort())
  const options = {
    dataDir: inProject('test/host/.cache/start'),
    extension: 'installed' as const,
    port: port ?? 0,
    settings: { 'workbench.startupEditor': 'readme' },
    signal: asked.signal,
  }
  const host = await step('Starting VS Code', () => startHost(options)).catch((error: unknown) => {
    if (!asked.signal.aborted) throw error
  })
  if (!host) return
  const address = pageAddress(host.address, { folder: inProject('sample') })
  console.log(`The sample project is open at\n\n  ${address}\n\nPress Ctrl-C to end.`)
  if (mayOpen) openBrowser(address)
  const code = await host.ended
  if (!asked.signal.aborted) throw new Failure(`VS Code ended by itself, with code ${code}.`)
}
