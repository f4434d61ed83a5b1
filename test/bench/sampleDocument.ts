/** A workflow of `count` nodes, about 2.5 KB of JSON each, every one waiting for the one before it. */
export function sampleDocument(count: number): unknown {
  const nodes = Array.from({ length: count }, (_, i) => node(i))
  const flow = nodes
    .slice(1)
    .map((_, i) => ({ nodeId: idOf(i + 1), depends: [{ type: 'Normal', output: `shop.${idOf(i)}`, refTableName: idOf(i) }] }))
  return { version: '1.1.0', kind: 'CycleWorkflow', spec: { name: 'orders_daily', nodes, flow } }
}

function idOf(i: number): string {
  return `node_${String(i).padStart(5, '0')}`
}

function node(i: number): unknown {
  const id = idOf(i)
  const columns = Array.from({ length: 48 }, (_, k) => `column_${k}`).join(', ')
  return {
    recurrence: 'Normal',
    id,
    name: id,
    owner: '1107550004253538000',
    description: `Loads part ${i} of the orders of one day.`,
    timeout: 4,
    timeoutUnit: 'HOURS',
    instanceMode: 'T+1',
    rerunMode: 'Allowed',
    rerunTimes: 3,
    rerunInterval: 180000,
    datasource: { name: 'odps_first', type: 'odps' },
    runtimeResource: { resourceGroup: 'group_shop' },
    script: {
      path: `shop/orders/${id}`,
      language: 'odps-sql',
      runtime: { engine: 'MaxCompute', command: 'ODPS_SQL', commandTypeId: 10 },
      content: `insert overwrite table orders_${i} partition (ds = '\${bizdate}')\nselect ${columns}\nfrom raw_orders_${i}\nwhere ds = '\${bizdate}';\n`,
      parameters: [
        { name: 'bizdate', artifactType: 'Variable', scope: 'NodeParameter', type: 'System', value: '$[yyyymmdd-1]' },
        { name: 'region', artifactType: 'Variable', scope: 'NodeParameter', type: 'Constant', value: 'cn-shanghai' },
      ],
    },
    trigger: {
      type: 'Scheduler',
      cron: '00 00 02 * * ?',
      startTime: '1970-01-01 00:00:00',
      endTime: '9999-01-01 00:00:00',
      timezone: 'Asia/Shanghai',
      delaySeconds: 0,
    },
    inputs: i === 0 ? {} : { nodeOutputs: [{ data: `shop.${idOf(i - 1)}`, artifactType: 'NodeOutput' }] },
    outputs: { nodeOutputs: [{ data: `shop.${id}`, artifactType: 'NodeOutput', refTableName: id, isDefault: true }] },
  }
}
