import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { inProject } from '../build/paths.ts'

const english = readFileSync(inProject('README.md'), 'utf8')
const chinese = readFileSync(inProject('README.zh-CN.md'), 'utf8')
const block = /^```.*?^```$/gms

/** What both languages show: the levels of the headings, the pictures, the rows of tables, and all code but comments. */
function shared(page: string) {
  const prose = page.replace(block, '')
  return {
    headings: prose.match(/^#+ /gm),
    pictures: [...prose.matchAll(/!\[[^\]]*\]\(([^)]+)\)|<img [^>]*src="([^"]+)"/g)].map(([, link, source]) => link ?? source),
    rows: prose.match(/^\|/gm)?.length,
    blocks: page.match(block)?.map((code) => code.replace(/(^|\s)#.*$/gm, '').replace(/ +$/gm, '')),
    code: prose.match(/`[^`]+`/g)?.sort(),
  }
}

describe('the README', () => {
  it('has the same headings, pictures and code in Chinese', () => assert.deepEqual(shared(chinese), shared(english)))

  it('links to the other language at its top', () => {
    assert.ok(english.split('\n').slice(0, 5).includes('[简体中文](README.zh-CN.md)'))
    assert.ok(chinese.split('\n').slice(0, 5).includes('[English](README.md)'))
  })

  it('shows pictures, and links to files, that there are', () => {
    for (const page of [english, chinese])
      for (const [, link = ''] of page.matchAll(/\]\(([^)#]+)[^)]*\)/g))
        assert.ok(/^https?:/.test(link) || existsSync(inProject(link)), link)
  })
})
