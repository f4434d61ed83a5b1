import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Form } from '../../../server/src/language/document/block.ts'
import { FlowDocument } from '../../../server/src/language/document/document.ts'
import type { Problem } from '../../../server/src/language/problem.ts'
import { problemsOf } from '../../../server/src/language/rules/check.ts'
import { documentValue } from '../../../server/src/language/syntax/compose.ts'
import { seen, written } from '../../support/check.ts'
import { documentPath } from '../../support/documentPath.ts'
import { fixtures } from '../../support/fixtures.ts'
import { type Damage, mutations } from '../../support/mutations/mutations.ts'
import { type Json, sitesOf } from '../../support/mutations/site.ts'
import { randomOf } from '../../support/random.ts'

/** How often each thing goes wrong in each document, at places picked anew. */
const rounds = 25

const values = fixtures().map(({ name, form, text }) => ({ name, value: documentValue(FlowDocument.of(form, text)) as Json }))

describe('documents of our own', () => {
  for (const { name, form, text } of fixtures()) {
    it(`${name} has nothing wrong`, () => {
      const document = FlowDocument.of(form, text)
      assert.deepEqual(
        problemsOf(document).map((problem) => seen(document, problem)),
        [],
      )
    })
  }
})

describe('whatever goes wrong is found where it is', () => {
  for (const [number, mutation] of mutations.entries()) {
    it(mutation.name, () => {
      let done = 0
      for (const { name, value } of values) {
        const random = randomOf(1000 + number)
        const sites = sitesOf(value)
        for (let round = 0; round < rounds; round++) {
          const damage = mutation.damage(value, sites, random)
          if (!damage) continue
          done++
          for (const form of ['json', 'yaml'] as const) checkFound(form, damage, name)
        }
      }
      assert.ok(done >= 20, `it happened ${done} times`)
    })
  }
})

function checkFound(form: Form, damage: Damage, name: string): void {
  const document = FlowDocument.of(form, written(form, damage.document))
  const problems = problemsOf(document)
  const place = (problem: Problem) => `${documentPath(document, problem.at).join('.')} ${problem.at.facet === 'key' ? 'key' : ''}`.trim()
  const wanted = `${damage.at.join('.')} ${damage.facet === 'key' ? 'key' : ''}`.trim()
  const there = problems.filter((problem) => place(problem) === wanted && problem.severity !== 'hint' && problem.severity !== 'information')
  const all = problems.map((problem) => `${place(problem)}: ${seen(document, problem)}`).join('\n')
  assert.deepEqual(
    there.map(({ code, severity }) => `${severity} ${code}`),
    [`${damage.severity} ${damage.code}`],
    `${damage.code} at ${wanted} in ${name} (${form}), found\n${all}`,
  )
}
