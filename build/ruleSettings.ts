import { readdir, readFile, writeFile } from 'node:fs/promises'
import { findNodeAtLocation, parseTree } from 'jsonc-parser'
import { inProject } from './paths.ts'

const place = ['contributes', 'configuration', 'properties', 'flowspec.rules', 'properties']

/**
 * Lists every rule in the setting `flowspec.rules` of package.json, so that the editor offers and explains them there: the pages in docs/rules, which
 * the tests hold to the rules, say what each is about, and what they say stands in package.nls.json. Does nothing when both are as they should be.
 */
export async function updateRuleSettings(): Promise<void> {
  const pages = await readPages()
  await update('package.json', (text) => withRuleSettings(text, pages))
  await update('package.nls.json', (text) => withRuleTexts(text, pages))
}

async function update(file: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(inProject(file), 'utf8')
  const updated = change(text)
  if (updated !== text) await writeFile(inProject(file), updated)
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
  const entries = [...pages.keys()].map(
    (code) => `            ${JSON.stringify(code)}: {
              "type": "string",
              "enum": ["error", "warning", "information", "hint", "off"],
              "markdownDescription": ${JSON.stringify(`%${keyOf(code)}%`)}
            }`,
  )
  return `${text.slice(0, node.offset)}{\n${entries.join(',\n')}\n          }${text.slice(node.offset + node.length)}`
}

/** The text of package.nls.json with what these rules are about, behind the texts that are written by hand. */
export function withRuleTexts(text: string, pages: ReadonlyMap<string, string>): string {
  const written = Object.entries(JSON.parse(text)).filter(([key]) => !key.startsWith(keyOf('')))
  const rules = [...pages].map(([code, page]) => [keyOf(code), description(page)])
  return `${JSON.stringify(Object.fromEntries([...written, ...rules]), undefined, 2)}\n`
}

function keyOf(code: string): string {
  return `rule.${code}`
}

/** The first paragraph of a page, and what the rule says where nothing is set. */
function description(page: string): string {
  const [, paragraph = ''] = page.split(/\n{2,}/)
  const severity = /^Severity: (.*)$/m.exec(page)?.[1] ?? ''
  return `${paragraph.replaceAll('\n', ' ')}\n\nUnless set: ${severity}.`
}
