import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { FlowDocument } from '../../../server/src/language/document/document.ts'
import { problemsOf } from '../../../server/src/language/rules/check.ts'
import { seen } from '../../support/check.ts'

/** Real documents with what is known about them. They are not a part of this project: without them there is nothing to test here. */
const folder = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url))

interface Entry {
  readonly file: string
  readonly format: 'json' | 'yaml'
  readonly class: 'document' | 'fragment'
  readonly expected: 'valid' | 'odd' | 'fragment'
  readonly oddities: readonly string[]
  readonly why?: string
}

/** What has to be found in a document that is called odd, by what it is called odd for. */
const named: readonly { readonly why: RegExp; readonly finds: readonly string[] }[] = [
  { why: /misspelled do-while\.maxIteration /, finds: ['warning unknown-key maxIteration'] },
  { why: /misspelled functions\[\]\.argumentDescription /, finds: ['warning unknown-key argumentDescription'] },
  { why: /version missing/, finds: ['warning missing-version'] },
  { why: /version 1\.0 is not x\.y\.z/, finds: ['warning unknown-version 1.0'] },
  { why: /artifactType Output/, finds: ['warning unknown-value Output'] },
  { why: /malformed cron inside an inner node/, finds: ['warning invalid-cron 00,00'] },
  { why: /invalid YAML \(unquoted \{\{\.\.\.\}\}\)/, finds: ['error unquoted-reference {{api_1}}', 'error unquoted-reference {{func_1}}'] },
  { why: /kind DataserviceOrchestrationSpec is unknown/, finds: ['error unknown-kind DataserviceOrchestrationSpec'] },
]

/** Warnings about documents that are valid, each with the oddity that it is about. */
const admitted: Readonly<Record<string, RegExp>> = {
  'children-with-other-node': /CrossCycleDependsOnChildren and CrossCycleDependsOnOtherNode/,
  'incomplete-resource': /no nodes and no workflows|storage is an empty object/,
  'missing-trigger-type': /trigger without type/,
  'unknown-key': /keys unknown to the domain model/,
  'unpublished-branch-output': /branch outputs not listed/,
  'wrong-command-type-id': /does not match command/,
  'wrong-type': /script\.content is an object/,
}

/** Digits behind a zero, in a document that was converted from JSON by a writer of YAML 1.2. */
const octalOwner = 'examples/yaml/real_case.yaml'

function entries(): readonly Entry[] {
  const { documents } = JSON.parse(readFileSync(`${folder}index.json`, 'utf8')) as { documents: readonly Entry[] }
  return documents
}

function textOf(entry: Entry): string {
  return readFileSync(folder + entry.file, 'utf8')
}

function linesOf(entry: Entry): readonly string[] {
  const document = FlowDocument.of(entry.format, textOf(entry))
  return problemsOf(document).map((problem) => seen(document, problem))
}

/** Whether a line is `severity code` with that text underlined, if there is one. */
function says(line: string, wanted: string): boolean {
  const [severity, code, ...text] = wanted.split(' ')
  return line.startsWith(`${severity} ${code} `) && line.includes(text.join(' '))
}

if (!existsSync(`${folder}index.json`)) {
  it('real documents', { skip: 'the corpus is not here (../shared/corpus)' }, () => {})
} else {
  describe('real documents', () => {
    for (const entry of entries()) {
      it(`${entry.file} is ${entry.expected}`, () => judge(entry))
    }
    it('nothing throws on any of them, wherever it is cut off', () => {
      for (const entry of entries()) cutOff(entry)
    })
  })
}

function judge(entry: Entry): void {
  const lines = linesOf(entry)
  if (entry.class === 'fragment') {
    assert.deepEqual(
      lines.filter((line) => !line.startsWith('information fragment ')),
      [],
      'a fragment is left unjudged',
    )
    return
  }
  if (entry.expected === 'odd') {
    const wanted = named.filter(({ why }) => why.test(entry.why ?? '')).flatMap(({ finds }) => finds)
    assert.notEqual(wanted.length, 0, `somebody knows what to expect of "${entry.why}"`)
    for (const find of wanted)
      assert.ok(
        lines.some((line) => says(line, find)),
        `${find} in\n${lines.join('\n')}`,
      )
    return
  }
  assert.deepEqual(
    lines.filter((line) => line.startsWith('error ')),
    [],
  )
  const unexplained = lines.filter((line) => line.startsWith('warning ') && !isAdmitted(entry, line))
  assert.deepEqual(unexplained, [], `warnings are about oddities: ${entry.oddities.join('; ')}`)
}

function isAdmitted(entry: Entry, line: string): boolean {
  const code = line.split(' ')[1] ?? ''
  if (code === 'yaml-octal') return entry.file === octalOwner
  return entry.oddities.some((oddity) => admitted[code]?.test(oddity))
}

/** Cuts a document at every offset when it is small, and else at about so many, another set for each document. */
const cuts = 150

function cutOff(entry: Entry): void {
  const text = textOf(entry)
  const step = text.length <= 800 ? 1 : text.length / cuts
  for (let at = 0; at < text.length; at += step) {
    const part = text.slice(0, Math.floor(at))
    try {
      problemsOf(FlowDocument.of(entry.format, part))
    } catch (error) {
      throw new Error(`${entry.file} cut off at ${Math.floor(at)}`, { cause: error })
    }
  }
}
