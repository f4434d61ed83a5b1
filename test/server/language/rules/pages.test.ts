import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Form } from '../../../../server/src/language/document/block.ts'
import { FlowDocument } from '../../../../server/src/language/document/document.ts'
import { rules } from '../../../../server/src/language/rules/all.ts'
import { problemsOf } from '../../../../server/src/language/rules/check.ts'
import { workspaceProblems } from '../../../../server/src/language/rules/checkWorkspace.ts'
import type { Rule } from '../../../../server/src/language/rules/rule.ts'
import { seen } from '../../../support/check.ts'
import { seenWorkspace } from '../../../support/workspace.ts'

const folder = fileURLToPath(new URL('../../../../docs/rules/', import.meta.url))

interface Page {
  readonly severities: readonly string[]
  readonly wrong: FlowDocument
  readonly right: FlowDocument
  readonly text: string
}

function pageOf(code: string): Page {
  const text = readFileSync(`${folder}${code}.md`, 'utf8')
  const severity = /^Severity: (.*)$/m.exec(text)?.[1] ?? ''
  return {
    severities: [...severity.matchAll(/\*\*(\w+)\*\*/g)].map((match) => match[1] ?? ''),
    wrong: exampleIn(text, 'Wrong'),
    right: exampleIn(text, 'Right'),
    text,
  }
}

/** The one document under a heading. */
function exampleIn(text: string, heading: string): FlowDocument {
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? ''
  const examples = [...section.matchAll(/^```(json|yaml)\n([\s\S]*?)^```$/gm)]
  assert.equal(examples.length, 1, `one example under "${heading}"`)
  const [, form, example = ''] = examples[0] ?? []
  return FlowDocument.of(form as Form, example)
}

/** With a workspace chosen, so that the rules that look at it have something to say. */
function allProblemsOf(document: FlowDocument) {
  return [...problemsOf(document), ...workspaceProblems(document, seenWorkspace)]
}

function found(document: FlowDocument): readonly string[] {
  return allProblemsOf(document).map((problem) => seen(document, problem))
}

describe('pages of the rules', () => {
  it('every rule has a code of its own, in small letters with hyphens', () => {
    const codes = rules.map((rule: Rule) => rule.code)
    assert.deepEqual([...new Set(codes)], codes)
    for (const code of codes) assert.match(code, /^[a-z]+(?:-[a-z]+)*$/)
  })

  it('no page is left without its rule', () => {
    const codes = new Set(rules.map((rule: Rule) => `${rule.code}.md`))
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.endsWith('.md') && !codes.has(name)),
      [],
    )
  })

  for (const rule of rules) {
    it(`${rule.code}: the wrong document breaks this rule and no other, the right one breaks none`, () => {
      const page = pageOf(rule.code)
      assert.ok(page.text.startsWith(`# ${rule.code}\n`), 'the title is the code')
      assert.equal(page.severities[0], rule.severity, 'the stated severity')
      assert.ok(page.text.includes(`\`"flowspec.rules": { "${rule.code}": "off" }\``), 'the setting')

      const ofRule = allProblemsOf(page.wrong).filter((problem) => problem.code === rule.code)
      assert.notEqual(ofRule.length, 0, `the wrong document is found: ${found(page.wrong).join('\n')}`)
      for (const { severity } of ofRule) assert.ok(page.severities.includes(severity), `${severity} is stated`)
      assert.deepEqual(
        found(page.wrong).filter((line) => /^(?:error|warning) /.test(line) && !line.includes(` ${rule.code} `)),
        [],
        'the wrong document breaks nothing else',
      )
      assert.deepEqual(
        found(page.right).filter((line) => /^(?:error|warning) /.test(line) || line.includes(` ${rule.code} `)),
        [],
        'the right document',
      )
    })
  }
})
