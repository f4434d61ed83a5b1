import { fileURLToPath } from 'node:url'

/** The project's folder, with a separator at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** The absolute path of a file of the project, given as in `inProject('dist/server.js')`. */
export const inProject = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))
