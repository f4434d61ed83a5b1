import { Failure } from './bootstrap/failure.mjs'

/** Runs the body of a task file: a failure is printed as its sentence, a bug with its stack, and either makes the process end with code 1. */
export async function runTask(task: () => Promise<void>): Promise<void> {
  try {
    await task()
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error)
    process.exitCode = 1
  }
}
