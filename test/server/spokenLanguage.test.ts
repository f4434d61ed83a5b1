import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { spokenLanguage } from '../../server/src/spokenLanguage.ts'

describe('the language that the server speaks', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'flowspec-texts-'))
  after(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'bundle.l10n.zh-cn.json'), '{ "This": "此处", "Broken": 1 }')
  await writeFile(join(folder, 'bundle.l10n.pl.json'), '{ "This": ')
  await writeFile(join(folder, 'bundle.l10n.ja.json'), 'null')

  const log: string[] = []
  const speaks = async (locale: string | undefined) => {
    log.length = 0
    return spokenLanguage(locale, folder, (line) => log.push(line))
  }

  for (const locale of ['zh-cn', 'zh-CN', 'zh', 'zh_CN', 'zh-Hans', 'zh-Hans-CN', 'zh-SG']) {
    it(`is Simplified Chinese for ${locale}`, async () => {
      const language = await speaks(locale)
      assert.deepEqual([language?.locale, language?.translate('This'), log], ['zh-cn', '此处', []])
    })
  }

  for (const locale of [undefined, 'en', 'en-US', 'EN_GB', '', '../../etc']) {
    it(`is English for ${locale}, without a word`, async () => assert.deepEqual([await speaks(locale), log], [undefined, []]))
  }

  for (const locale of ['fr', 'zh-TW', 'zh-Hant-HK', 'pl', 'ja']) {
    it(`is English for ${locale}, whose texts are not there or cannot be read, and the log says so`, async () => {
      assert.equal(await speaks(locale), undefined)
      assert.equal(log.length, 1)
      assert.match(log[0] ?? '', new RegExp(`^English is spoken instead of "${locale}": .*\\.$`))
    })
  }

  it('is English for a text that has no translation', async () => {
    const language = await speaks('zh-cn')
    for (const text of ['That', 'Broken', 'constructor', '__proto__']) assert.equal(language?.translate(text), undefined, text)
  })
})
