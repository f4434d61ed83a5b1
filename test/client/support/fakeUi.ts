import assert from 'node:assert/strict'
import type { Choice } from '../../../client/src/choice.ts'
import type { InputQuestion, Notice, PickQuestion, Sending, Ui } from '../../../client/src/ui.ts'
import { spoken, type Words } from '../../../server/src/language/sentence.ts'

/**
 * What the user does at each question, in turn: the label of a choice (`label > button` for a button of it), the labels of some, a line of text, paths, yes or no, or undefined
 * to turn away. A function is told of the question and gives the answer.
 */
export type Answer = string | readonly string[] | boolean | undefined | ((asked: Asked) => string | readonly string[] | boolean | undefined)

export interface Asked {
  readonly kind: 'pick' | 'pickMany' | 'input' | 'chooseFiles' | 'chooseFolder' | 'confirm' | 'agree' | 'tell'
  /** The title, or the message. */
  readonly title: string
  readonly labels: readonly string[]
  readonly question: unknown
}

export interface FakeUi extends Ui {
  /** Every question and message so far. */
  readonly asked: readonly Asked[]
  /** What has been opened, shown, or copied. */
  readonly opened: readonly { readonly kind: string; readonly name: string; readonly text: string }[]
  /** What the progress has reported, in words. */
  readonly reports: readonly string[]
  /** Cancels the work that is in progress. */
  cancel(): void
  /** Fails unless every answer was asked for. */
  finished(): void
}

/** A user who follows a script. A question too many fails the test; a message (`tell`) takes an answer only when it offers actions. */
export function fakeUi(...answers: readonly Answer[]): FakeUi {
  const left = [...answers]
  const asked: Asked[] = []
  const opened: { kind: string; name: string; text: string }[] = []
  const reports: string[] = []
  let stop = new AbortController()
  const answer = (kind: Asked['kind'], title: Words, labels: readonly Words[], question: unknown) => {
    const one: Asked = { kind, title: spoken(title), labels: labels.map((label) => spoken(label)), question }
    asked.push(one)
    assert.ok(left.length > 0, `nobody expected the question "${one.title}" (${one.labels.join(' | ')})`)
    const next = left.shift()
    return typeof next === 'function' ? next(one) : next
  }
  const chosen = <T>(choices: readonly Pick<Choice<T>, 'label' | 'value' | 'buttons'>[], label: unknown): T | undefined => {
    if (label === undefined) return undefined
    const pressable = choices.flatMap(({ label, buttons = [] }) =>
      buttons.map((button) => ({ label: `${spoken(label)} > ${spoken(button.label)}`, value: button.value })),
    )
    const found = [...choices, ...pressable].find((choice) => spoken(choice.label) === label)
    assert.ok(found, `"${label}" is not among: ${choices.map((choice) => spoken(choice.label)).join(' | ')}`)
    return found.value
  }
  const labelsOf = (choices: readonly Choice<unknown>[]) => choices.map(({ label }) => label)
  return {
    asked,
    opened,
    reports,
    cancel: () => stop.abort(),
    finished: () => assert.deepEqual(left, []),
    async pick<T>(question: PickQuestion<T>) {
      const choices = await question.choices
      return chosen(choices, answer('pick', question.title, labelsOf(choices), question))
    },
    async pickMany<T>(question: PickQuestion<T>) {
      const choices = await question.choices
      const labels = answer('pickMany', question.title, labelsOf(choices), question)
      return Array.isArray(labels) ? labels.map((label) => chosen(choices, label) as T) : undefined
    },
    async input(question: InputQuestion) {
      const text = answer('input', question.title, [], question)
      if (typeof text !== 'string') return undefined
      const problem = question.problem?.(text)
      assert.equal(problem && spoken(problem), undefined, `"${text}" was refused`)
      return text
    },
    async chooseFiles(question) {
      const paths = answer('chooseFiles', question.title, [question.action], question)
      return Array.isArray(paths) ? paths : undefined
    },
    async chooseFolder(question) {
      const path = answer('chooseFolder', question.title, [question.action], question)
      return typeof path === 'string' ? path : undefined
    },
    async confirm(sending: Sending) {
      const labels = [sending.action, ...(sending.instead ? [sending.instead.label] : [])]
      const said = answer('confirm', sending.title, labels, sending)
      return typeof said === 'string' && sending.instead && spoken(sending.instead.label) === said ? 'instead' : said === true
    },
    async agree(question) {
      const { message, action, instead } = question
      const said = answer('agree', message, [action, ...(instead === undefined ? [] : [instead])], question)
      return typeof said === 'string' && instead !== undefined && spoken(instead) === said ? 'instead' : said === true
    },
    async progress(title, work) {
      stop = new AbortController()
      reports.push(spoken(title))
      return work({ report: (message) => reports.push(spoken(message)), signal: stop.signal })
    },
    async tell<T>(notice: Notice<T>) {
      const actions = notice.actions ?? []
      if (actions.length > 0) {
        return chosen(
          actions,
          answer(
            'tell',
            notice.message,
            actions.map(({ label }) => label),
            notice,
          ),
        )
      }
      asked.push({ kind: 'tell', title: spoken(notice.message), labels: [], question: notice })
      return undefined
    },
    async openSnippet(name, _language, text) {
      opened.push({ kind: 'snippet', name, text })
      return `untitled:${name}`
    },
    async openText(name, _language, text) {
      opened.push({ kind: 'text', name, text })
      return `untitled:Untitled-${opened.length}`
    },
    async openReadOnly(name, _language, text, glance = false) {
      opened.push({ kind: glance ? 'glance' : 'readOnly', name, text: spoken(text) })
    },
    async openDiff({ left, right }) {
      opened.push({ kind: 'diff', name: `${left.name} ↔ ${right}`, text: left.text })
    },
    async openAddress(uri) {
      opened.push({ kind: 'address', name: uri, text: '' })
    },
    async showProblems(place) {
      const { uri, line, character } = place ?? {}
      opened.push({ kind: 'problems', name: uri === undefined ? '' : `${uri}:${line}:${character}`, text: '' })
    },
    async showLog() {
      opened.push({ kind: 'log', name: '', text: '' })
    },
    async copy(text) {
      opened.push({ kind: 'copy', name: '', text })
    },
  }
}
