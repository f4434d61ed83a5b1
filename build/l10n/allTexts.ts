import { readFile } from 'node:fs/promises'
import { glob } from 'tinyglobby'
import { inProject } from '../paths.ts'
import { saidIn } from './saidIn.ts'
import { tableTexts } from './tableTexts.ts'

/** Every text of the program that a person may read, each with the file that it is in: the keys of a translation. */
export async function allTexts(): Promise<ReadonlyMap<string, string>> {
  const texts = new Map(await tableTexts())
  const files = await glob(['client/src/**/*.ts', 'server/src/**/*.ts'], { cwd: inProject(''), ignore: ['**/generated/**'] })
  const said = await Promise.all(
    files.sort().map(async (file) => {
      const source = await readFile(inProject(file), 'utf8')
      return { file, texts: source.includes('say`') ? await saidIn(source) : [] }
    }),
  )
  for (const one of said) for (const text of one.texts) texts.set(text, one.file)
  return texts
}
