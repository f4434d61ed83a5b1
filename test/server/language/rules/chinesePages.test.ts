import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { describe, it } from 'node:test'
import { inProject } from '../../../../build/paths.ts'
import { chinese, english, readPages } from '../../../../build/ruleSettings.ts'

const document = /^```.*?^```$/gms
const comment = /(^|\s)#.*$/gm

/** What the languages share: the documents without their comments, how many paragraphs there are, the levels, and the code in the prose. */
function shared(page: string, severity: RegExp) {
  return {
    documents: page.match(document)?.map((text) => text.replace(comment, '')),
    paragraphs: paragraphs(page).length,
    levels: severity.exec(page)?.[1]?.match(/\*\*\w+\*\*/g),
    code: page
      .replace(document, '')
      .match(/`[^`]+`/g)
      ?.sort(),
  }
}

function paragraphs(page: string): readonly string[] {
  return page.replace(document, '').trim().split(/\n+/)
}

describe('the Chinese pages of the rules', async () => {
  const pages = await readPages(chinese)
  const originals = await readPages(english)

  it('are there for each rule, and for nothing else', () => assert.deepEqual([...pages.keys()], [...originals.keys()]))

  for (const [code, original] of originals)
    it(`${code}: has the documents, the levels and the code of the English page, and else is Chinese`, () => {
      const page = pages.get(code) ?? ''
      assert.deepEqual(shared(page, chinese.severity), shared(original, english.severity))
      const [title, ...rest] = paragraphs(page)
      const setting = rest.pop()
      assert.deepEqual([title, setting], [`# ${code}`, `\`"flowspec.rules": { "${code}": "off" }\``])
      assert.deepEqual(
        rest.filter((line) => line.startsWith('#')),
        ['## 错误示例', '## 正确示例', '## 设置'],
      )
      assert.deepEqual(
        rest.filter((line) => !/^#|^级别：|\p{Script=Han}.*[。：]$/u.test(line)),
        [],
      )
    })

  it('are there in each language that the server speaks: it links to them', () => {
    const languages = readdirSync(inProject('l10n')).map((name) => name.split('.')[2])
    assert.ok(languages.includes('zh-cn'))
    for (const language of languages)
      assert.deepEqual(readdirSync(inProject(`docs/rules/${language}`)), [...originals.keys()].map((code) => `${code}.md`).sort())
  })
})
