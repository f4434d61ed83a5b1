import { say, type Words } from '../../../../server/src/language/sentence.ts'
import type { AccessKey } from '../../session/keyRing.ts'
import type { Ui } from '../../ui.ts'

/** Asks for what belongs to an AccessKey ID. Undefined when the user turned away. */
export async function askSecret(ui: Ui, title: Words, accessKeyId: string): Promise<Omit<AccessKey, 'accessKeyId'> | undefined> {
  const ask = async (prompt: Words) => (await ui.input({ title, prompt, secret: true, problem: oneWord }))?.trim()
  const accessKeySecret = await ask(say`The AccessKey secret of ${accessKeyId}.`)
  if (!accessKeySecret) return undefined
  // Ids of short-lived keys can be told by their beginning.
  if (!accessKeyId.startsWith('STS.')) return { accessKeySecret }
  const securityToken = await ask(say`The security token that belongs to ${accessKeyId}.`)
  return securityToken ? { accessKeySecret, securityToken } : undefined
}

export function oneWord(text: string): Words | undefined {
  if (text.trim() === '') return say`It cannot be empty.`
  return /\s/.test(text.trim()) ? say`It has no spaces in it.` : undefined
}
