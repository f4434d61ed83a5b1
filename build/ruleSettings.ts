import { readdir, readFile, writeFile } from 'node:fs/promises'
import { findNodeAtLocation, parseTree } from 'jsonc-parser'
import { inProject } from './paths.ts'

const place = ['contributes', 'configuration', 'properties', 'flowspec.rules', 'properties']

/** The pages of the rules in one language. */
export interface PageLanguage {
  readonly folder: string
  /** The texts of the manifest in that language. */
  readonly texts: string
  readonly severity: RegExp
  readonly unlessSet: (severity: string) => string
}

export const english: PageLanguage = {
  folder: 'docs/rules/',
  texts: 'package.nls.json',
  severity: /^Severity: (.*)$/m,
  unlessSet: (severity) => `Unless set: ${severity}.`,
}
export const chinese: PageLanguage = {
  folder: 'docs/rules/zh-cn/',
  texts: 'package.nls.zh-cn.json',
  severity: /^级别：(.*)$/m,
  unlessSet: (severity) => `默认级别：${severity}。`,
}

/**
 * Lists every rule in the setting `flowspec.rules` of package.json, so that the editor offers and explains them there: the pages in docs/rules, which
 * the tests hold to the rules, say what each is about, and what they say stands in package.nls.json and, in Chinese, beside it. Does nothing when all are
 * as they should be.
 */
export async function updateRuleSettings(): Promise<void> {
  const pages = await readPages(english)
  await update('package.json', (text) => withRuleSettings(text, pages))
  await update(english.texts, (text) => withRuleTexts(text, pages, english))
  const translated = await readPages(chinese)
  await update(chinese.texts, (text) => withRuleTexts(text, translated, chinese))
}

async function update(file: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(inProject(file), 'utf8')
  const updated = change(text)
  if (updated !== text) await writeFile(inProject(file), updated)
}

/** The pages by the code of their rule, in order. */
export async function readPages(language: PageLanguage): Promise<ReadonlyMap<string, string>> {
  const folder = inProject(language.folder)
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

/** The texts of the manifest with what these rules are about, behind the texts that are written by hand. */
export function withRuleTexts(text: string, pages: ReadonlyMap<string, string>, language: PageLanguage): string {
  const written = Object.entries(JSON.parse(text)).filter(([key]) => !key.startsWith(keyOf('')))
  const rules = [...pages].map(([code, page]) => [keyOf(code), description(page, language)])
  return `${JSON.stringify(Object.fromEntries([...written, ...rules]), undefined, 2)}\n`
}

function keyOf(code: string): string {
  return `rule.${code}`
}

/** The first paragraph of a page, and what the rule says where nothing is set. */
function description(page: string, { severity, unlessSet }: PageLanguage): string {
  const [, paragraph = ''] = page.split(/\n{2,}/)
  return `${paragraph.replaceAll('\n', ' ')}\n\n${unlessSet(severity.exec(page)?.[1] ?? '')}`
}
