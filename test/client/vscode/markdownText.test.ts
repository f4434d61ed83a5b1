import assert from 'node:assert/strict'
import { it } from 'node:test'
import { markdownText } from '../../../client/src/vscode/markdownText.ts'

it('text is shown as it is, line by line, with blanks at which a line can be broken', () => {
  assert.equal(markdownText(' a_b *c* <d>\n\n  1. [e](f) '), 'a\\_b \\*c\\* \\<d\\>  \n1\\. \\[e\\]\\(f\\)')
  assert.equal(markdownText('https://example.com'), 'https\\://example\\.com')
  // Either would make a heading of the line above.
  assert.equal(markdownText('Orders\n===='), 'Orders  \n\\=\\=\\=\\=')
  assert.equal(markdownText('Orders\n----'), 'Orders  \n\\-\\-\\-\\-')
})
