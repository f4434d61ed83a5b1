import type { Words } from '../../../../server/src/language/sentence.ts'
import type { Tools } from '../../tools.ts'

/**
 * Leads on from a new document that the user completes first. The URI to go on with when the user says so: it is another one when the document has been saved as a
 * file meanwhile. Undefined when the user leaves it at the document.
 */
export async function whenReady({ ui, documents }: Tools, uri: string, message: Words, label: Words): Promise<string | undefined> {
  const isReady = await ui.tell({ severity: 'information', message, actions: [{ label, value: true }] })
  if (!isReady) return undefined
  return (await documents.read(uri)) ? uri : (documents.active() ?? uri)
}
