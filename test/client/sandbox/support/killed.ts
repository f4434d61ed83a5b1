import { startSandbox } from '../../../../client/src/sandbox/startSandbox.ts'

/** A sandbox in a process of its own, to be killed. Says how to reach it, then serves until it ends. */
const sandbox = await startSandbox({ dir: process.argv[2] ?? '', pace: { importWorkflow: () => 0 } })
const { endpoint, accessKey } = sandbox
process.send?.({ endpoint, accessKey })
// When the test has ended without killing it, it ends too.
process.on('disconnect', () => process.exit())
