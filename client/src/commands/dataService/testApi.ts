import { inTurn, say } from '../../../../server/src/language/sentence.ts'
import type { ApiParameter } from '../../cloud/dataService/document.ts'
import { poll } from '../../cloud/jobs/poll.ts'
import { dataServiceTest } from '../../cloud/operations/dataService.ts'
import type { ApiTest } from '../../cloud/operations/dataServiceShapes.ts'
import type { CallStep } from '../../cloud/plan/step.ts'
import type { Tools } from '../../tools.ts'
import type { Sending, Ui } from '../../ui.ts'
import { requestText } from '../sending/requestText.ts'
import { testRequest } from './testRequest.ts'

interface TestedApi {
  readonly id: string
  readonly name: string
  readonly parameters?: readonly ApiParameter[]
}

/**
 * Has the data service call an API once, with values that the user gives for what a caller must pass, once the user has seen the request, and opens what came of it. One call starts it, and
 * one more for each look whether it has ended. Rejects with a CloudError.
 */
export async function testApi({ ui, workspace }: Pick<Tools, 'ui' | 'workspace'>, api: TestedApi): Promise<void> {
  const { call, now, sleep } = workspace
  const { id: ApiId, name, parameters = [] } = api
  const values = await askForValues(ui, name, parameters)
  if (!values) return
  const input = { ApiId, ...testRequest(parameters, values) }
  if (!(await ui.confirm(sendingOf(name, input, workspace.name)))) return
  const end = await ui.progress(say`Testing API ${name}`, async ({ signal }) => {
    const { Data } = await call(dataServiceTest.start, input, { signal })
    const look = async () => {
      const test = await call(dataServiceTest.get, { TestId: Data.TestId }, { signal })
      return test.Data.Status === 'FINISHED' ? { end: 'finished' as const, test: test.Data } : undefined
    }
    return poll(look, { now, sleep, signal })
  })
  if (end.end === 'unknown') {
    await ui.tell({ severity: 'warning', message: inTurn([say`What came of the test of API ${name} is not known.`, end.reason]) })
    return
  }
  await ui.openReadOnly(`${name}.test.json`, 'json', readable(end.test))
  // What its codes mean is nowhere said.
  await ui.tell({ severity: 'information', message: say`The test of API ${name} has ended with code ${String(end.test.RetCode ?? '–')}.` })
}

/** A call is a call, in a test too. */
function sendingOf(name: string, { ApiId, ...lists }: TestInput, to: string): Sending {
  const title = say`Test API ${name}`
  const input = { ApiId, ...Object.fromEntries(Object.entries(lists).map(([list, $json]) => [list, { $json }])) }
  const step: CallStep = { kind: 'call', id: 'test', title, operation: dataServiceTest.start, input }
  return {
    title,
    to,
    action: say`Test`,
    steps: [{ title, request: (speak) => requestText(step, [step], speak) }],
    notes: [{ kind: 'hint', message: say`The draft is called once. If it changes data, so does the test.` }],
  }
}

type TestInput = { readonly ApiId: string } & ReturnType<typeof testRequest>

/** By name; undefined when the user turned away. What a caller may leave out is left out. */
async function askForValues(ui: Ui, api: string, parameters: readonly ApiParameter[]): Promise<ReadonlyMap<string, string> | undefined> {
  const values = new Map<string, string>()
  for (const { name, description, required = false, operator = '', example, default: fallback } of parameters) {
    // The service knows the value of a constant.
    if (!required || operator.toLowerCase() === 'const') continue
    const value = await ui.input({
      title: say`Value of ${name} for the test of API ${api}`,
      ...(description && { prompt: description }),
      value: example ?? fallback ?? '',
    })
    if (value === undefined) return undefined
    values.set(name, value)
  }
  return values
}

/** Laid out as JSON, unless numbers would lose digits by that. */
function readable({ RetResult = '', DebugInfo = '' }: ApiTest): string {
  const text = RetResult || DebugInfo
  if (/\d{16}/.test(text)) return text
  try {
    return `${JSON.stringify(JSON.parse(text), null, 2)}\n`
  } catch {
    return text
  }
}
