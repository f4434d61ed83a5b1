import { say, sentenceOf, type Words } from '../../../../server/src/language/sentence.ts'
import { dataServiceFields } from '../../cloud/generated/dataServiceFields.ts'
import { dataServiceModes } from '../../cloud/generated/dataServiceModes.ts'
import type { Tools } from '../../tools.ts'
import type { ApiAnswers, ApiMode } from './apiAnswers.ts'
import { chooseApiFolder } from './chooseApiFolder.ts'
import { chooseDataSource } from './chooseDataSource.ts'
import { chooseGroup } from './chooseGroup.ts'
import { startingScript } from './startingScript.ts'

/** One question: what it answers, the modes in which it is asked (all, unless it says so), and how. Undefined when the user turned away. */
export type WizardStep = {
  [Key in keyof ApiAnswers]-?: {
    readonly answers: Key
    readonly modes?: readonly ApiMode[]
    readonly ask: (tools: Pick<Tools, 'ui' | 'workspace'>, known: Partial<ApiAnswers>) => Promise<ApiAnswers[Key] | undefined>
  }
}[keyof ApiAnswers]

export const wizardSteps: readonly WizardStep[] = [
  {
    answers: 'mode',
    ask: ({ ui }) =>
      ui.pick<ApiMode>({
        title: say`Where does the data of the API come from?`,
        choices: [
          { label: say`A table`, icon: 'table', detail: say`Columns of one table, chosen by conditions.`, value: 'wizard' },
          { label: say`A script`, icon: 'code', detail: say`A SQL script of your own.`, value: 'script' },
          { label: say`A service`, icon: 'globe', detail: say`An HTTP service that exists elsewhere.`, value: 'registration' },
        ],
      }),
  },
  { answers: 'group', ask: chooseGroup },
  { answers: 'folder', ask: chooseApiFolder },
  {
    answers: 'name',
    ask: ({ ui }) => ui.input({ title: say`Name of the API`, prompt: demandOf('name'), problem: fieldProblem('name') }),
  },
  {
    answers: 'path',
    ask: ({ ui }, { name = '' }) =>
      ui.input({ title: say`Path of the API`, prompt: demandOf('path'), value: `/${name}`, problem: fieldProblem('path') }),
  },
  {
    answers: 'method',
    ask: ({ ui }, { mode }) =>
      ui.pick({
        title: say`HTTP method by which the API is called`,
        choices: (dataServiceModes.find((known) => known.mode === mode)?.method ?? []).map((value) => ({ label: value, value })),
      }),
  },
  { answers: 'dataSource', modes: ['wizard', 'script'], ask: chooseDataSource },
  {
    answers: 'table',
    modes: ['wizard'],
    ask: ({ ui }) => ui.input({ title: say`Table that the data comes from`, problem: filledIn(say`An API of this mode needs a table.`) }),
  },
  {
    answers: 'columns',
    modes: ['wizard'],
    async ask({ ui }) {
      const question = {
        title: say`Columns that the API returns`,
        prompt: say`Their names, with commas between them. What a caller filters by is added in the document.`,
        placeholder: 'order_id, amount',
      }
      const text = await ui.input({
        ...question,
        problem: (typed) => (columnsIn(typed).length === 0 ? say`An API returns at least one column.` : undefined),
      })
      return text === undefined ? undefined : columnsIn(text)
    },
  },
  {
    answers: 'script',
    modes: ['script'],
    ask: ({ ui }) =>
      ui.input({
        title: say`SQL of the API`,
        prompt: say`A parameter stands as ${'${name}'}. Take what is there to go on with it in the document.`,
        value: startingScript,
        problem: filledIn(say`An API of this mode needs a script.`),
      }),
  },
  {
    answers: 'host',
    modes: ['registration'],
    ask: ({ ui }) =>
      ui.input({
        title: say`Address of the service`,
        prompt: demandOf('backend.host'),
        value: 'https://',
        problem: fieldProblem('backend.host'),
      }),
  },
  {
    answers: 'backendPath',
    modes: ['registration'],
    ask: ({ ui }) =>
      ui.input({
        title: say`Path at the service`,
        prompt: say`A parameter in the path stands in brackets, as in /users/[id].`,
        value: '/',
        problem: (typed) => (typed.startsWith('/') ? undefined : say`A path begins with a slash.`),
      }),
  },
]

function demandOf(name: string): Words {
  return sentenceOf(dataServiceFields.find(({ field }) => field === name)?.sentence ?? '')
}

function fieldProblem(name: string) {
  const pattern = new RegExp(dataServiceFields.find(({ field }) => field === name)?.pattern ?? '', 'i')
  return (typed: string) => (pattern.test(typed) ? undefined : demandOf(name))
}

function filledIn(otherwise: Words) {
  return (typed: string) => (typed.trim() === '' ? otherwise : undefined)
}

function columnsIn(text: string): readonly string[] {
  return [...new Set(text.split(/[,，\s]+/).filter((name) => name !== ''))]
}
