import { readdir, readFile, writeFile } from 'node:fs/promises'
import { findNodeAtLocation, parseTree } from 'jsonc-parser'
import { inProject } from './paths.ts'

const manifest = inProject('package.json')
const place = ['contributes', 'configuration', 'properties', 'flowspec.rules', 'properties']

/**
 * Lists every rule in the setting `flowspec.rules` of package.json, so that the editor offers and explains them there: the pages in docs/rules, which
 * the tests hold to the rules, say what each is about. Does nothing when the list is as it should be.
 */
export async function updateRuleSettings(): Promise<void> {
  const text = await readFile(manifest, 'utf8')
  const updated = withRuleSettings(text, await readPages())
  if (updated !== text) await writeFile(manifest, updated)
}

/** The pages by the code of their rule, in order. */
export async function readPages(): Promise<ReadonlyMap<string, string>> {
  const folder = inProject('docs/rules/')
  const codes = (await readdir(folder)).filter((name) => name.endsWith('.md')).map((name) => name.slice(0, -3))
  const read = async (code: string): Promise<[string, string]> => [code, await readFile(`${folder}${code}.md`, 'utf8')]
  return new Map(await Promise.all(codes.sort().map(read)))
}

/** The text of package.json with these rules in the setting. Nothing else in it changes. */
export function withRuleSettings(text: string, pages: ReadonlyMap<string, string>): string {
  const root = parseTree(text)
  const node = root && findNodeAtLocation(root, place)
  if (!node) throw new Error(`package.json has no ${place.join('.')} to be filled.`)
  const entries = [...pages].map(
    ([code, page]) => `            ${JSON.stringify(code)}: {
              "type": "string",
              "enum": ["error", "warning", "information", "hint", "off"],
              "markdownDescription": ${JSON.stringify(description(page))}
            }`,
  )
  return `${text.slice(0, node.offset)}{\n${entries.join(',\n')}\n          }${text.slice(node.offset + node.length)}`
}

/** The first paragraph of a page, and what the rule says where nothing is set. */
function description(page: string): string {
  const [, paragraph = ''] = page.split(/\n{2,}/)
  const severity = /^Severity: (.*)$/m.exec(page)?.[1] ?? ''
  return `${paragraph.replaceAll('\n', ' ')}\n\nUnless set: ${severity}.`
}
