/** A document of scheduled nodes, with one that nothing is wrong with, in both forms. */
export const documents = [
  {
    form: 'json',
    name: 'daily.flowspec.json',
    language: 'flowspec-json',
    text: `{
  "version": "1.1.0",
  "kind": "CycleWorkflow",
  "spec": {
    "nodes": [
      {
        "id": "load",
        "name": "load",
        "recurrence": "Normal",
        "script": { "path": "shop/load", "runtime": { "command": "DIDE_SHELL" } },
        "trigger": { "type": "Scheduler", "cron": "00 30 02 * * ?", "timezone": "Europe/Berlin" }
      }
    ]
  }
}
`,
  },
  {
    form: 'yaml',
    name: 'daily.flowspec.yaml',
    language: 'flowspec-yaml',
    text: `version: 1.1.0
kind: CycleWorkflow
spec:
  nodes:
    - id: load
      name: load
      recurrence: Normal
      script:
        path: shop/load
        runtime:
          command: DIDE_SHELL
      trigger:
        type: Scheduler
        cron: 00 30 02 * * ?
        timezone: Europe/Berlin
`,
  },
] as const
