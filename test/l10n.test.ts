import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { allTexts } from '../build/l10n/allTexts.ts'
import { translationFile } from '../build/l10n/updateTranslation.ts'
import { inProject } from '../build/paths.ts'

const read = (path: string): Readonly<Record<string, string>> => JSON.parse(readFileSync(path, 'utf8'))
const translation = read(translationFile)
const english = read(inProject('package.nls.json'))
const chinese = read(inProject('package.nls.zh-cn.json'))
const han = '\\p{Script=Han}'
const wide = '，。；：！？（）、'

/** What a translation keeps as it is, in any order: values, code, links, and what stands in quotes. A command in quotes is named as it is in the manifest. */
function kept(text: string, manifest: Readonly<Record<string, string>>): string[] {
  const commands = Object.entries(manifest).filter(([key]) => key.startsWith('command.'))
  const titles = new Map(commands.map(([key, title]) => [title.replace('…', ''), key]))
  const parts = text.match(/\{\d+\}|`[^`]+`|\]\([^)]+\)|\*\*|\$\([\w-]+\)|#[\w.]+#|\n/g) ?? []
  const quoted = text.match(/"[^"]*"/g)?.filter((quote) => !/^"\{\d+\}"$/.test(quote)) ?? []
  return [...parts, ...quoted.map((quote) => titles.get(quote.slice(1, -1)) ?? quote)].sort()
}

/** What is wrong with the Chinese for an English text. */
function* faults(from: string, to: string): Iterable<string> {
  if (to.trim() !== to || to === '') yield 'is empty, or has blanks around it'
  if (/[.。]$/.test(from) !== /[。]$/.test(to)) yield 'has another end than the English'
  if (/…$/.test(from) !== /…$/.test(to)) yield 'has a "…" at its end, or none, unlike the English'
  const prose = to.replace(/`[^`]+`|"[^"]*"/g, '`').replace(/\]\([^)]+\)/g, ']')
  if (new RegExp(`${han}[,.;:!?()]|[,;:!?()]${han}`, 'u').test(prose)) yield 'has punctuation that is not Chinese beside Chinese'
  if (new RegExp(`[${wide}] | [${wide}]|  `).test(prose)) yield 'has a blank beside Chinese punctuation, or two of them'
  if (new RegExp(`${han}[A-Za-z0-9\`]|[A-Za-z0-9\`]${han}`, 'u').test(prose))
    yield 'has no blank between Chinese and other letters, numbers or code'
  if (/你/.test(to)) yield 'says 你 where all others say 您'
}

function check(name: string, from: string, to: string): void {
  assert.deepEqual(kept(to, chinese), kept(from, english), name)
  assert.deepEqual([...faults(from, to)], [], `${name}: ${to}`)
}

describe('the Chinese of the program', async () => {
  const texts = await allTexts()

  it('has every text that people may read: npm run texts lists what is new', () => {
    assert.deepEqual(
      [...texts].filter(([text]) => !translation[text]).map(([text, file]) => `${file}: ${text}`),
      [],
    )
  })

  it('has no text that nobody says', () =>
    assert.deepEqual(
      Object.keys(translation).filter((text) => !texts.has(text)),
      [],
    ))

  it('is in order', () => assert.deepEqual(Object.keys(translation), Object.keys(translation).sort()))

  it('keeps values, code and links, and is written as Chinese is', () => {
    for (const [text, translated] of Object.entries(translation)) check(text, text, translated)
  })
})

describe('the Chinese of the manifest', () => {
  it('has the texts that the English has', () => assert.deepEqual(Object.keys(chinese), Object.keys(english)))

  it('keeps code and links, and is written as Chinese is', () => {
    for (const [key, text] of Object.entries(english)) check(key, text, chinese[key] ?? '')
  })
})

describe('the Chinese of the walkthrough', () => {
  // The editor looks for `<name>.nls.<locale>.md` beside a page.
  const pages = readdirSync(inProject('media/walkthrough')).filter((name) => /^\w+\.md$/.test(name))

  for (const name of pages) {
    it(`has ${name}, with the same code`, () => {
      const page = (file: string) => readFileSync(inProject(`media/walkthrough/${file}`), 'utf8')
      const code = (text: string) => text.match(/^```.*?^```|`[^`\n]+`/gms)
      assert.deepEqual(code(page(name.replace('.md', '.nls.zh-cn.md'))), code(page(name)))
    })
  }
})
