import { stringify } from 'yaml'

/** A workflow of two nodes that nothing is wrong with. */
const workflow = {
  version: '1.1.0',
  kind: 'CycleWorkflow',
  spec: {
    nodes: [
      {
        id: 'load',
        name: 'load',
        recurrence: 'Normal',
        script: { path: 'shop/load', runtime: { command: 'DIDE_SHELL' } },
        trigger: { type: 'Scheduler', cron: '00 30 02 * * ?', timezone: 'Asia/Shanghai' },
        outputs: { nodeOutputs: [{ data: 'shop.load', artifactType: 'NodeOutput' }] },
      },
      {
        id: 'report',
        name: 'report',
        recurrence: 'Normal',
        script: { path: 'shop/report', runtime: { command: 'DIDE_SHELL' } },
        trigger: { type: 'Scheduler', cron: '00 30 02 * * ?', timezone: 'Asia/Shanghai' },
        outputs: { nodeOutputs: [{ data: 'shop.report', artifactType: 'NodeOutput' }] },
      },
    ],
    flow: [{ nodeId: 'report', depends: [{ type: 'Normal', output: 'shop.load' }] }],
  },
}

/** The same document in both forms, each with its language id. */
export const forms = [
  {
    form: 'json',
    languageId: 'flowspec-json',
    plainId: 'json',
    uri: 'file:///shop/daily.flowspec.json',
    text: `${JSON.stringify(workflow, null, 2)}\n`,
  },
  {
    form: 'yaml',
    languageId: 'flowspec-yaml',
    plainId: 'yaml',
    uri: 'file:///shop/daily.flowspec.yaml',
    text: stringify(workflow),
  },
] as const

/** The position of the first `part` in the text, `into` characters further on. */
export function positionOf(text: string, part: string, into = 0): { line: number; character: number } {
  const at = text.indexOf(part)
  if (at < 0) throw new Error(`"${part}" is not in the text`)
  return positionAt(text, at + into)
}

export function positionAt(text: string, offset: number): { line: number; character: number } {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 }
}
