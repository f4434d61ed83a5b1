import { bodyDocument } from '../../../../support/bodies.ts'
import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const script = (container: unknown) => ({ path: 'shop/n1', runtime: { command: 'DIDE_SHELL', container } })

ruleCases('container-without-image', [
  { name: 'an image', document: nodeDocument({ script: script({ image: 'shop/report:1' }) }) },
  { name: 'an image by id', document: nodeDocument({ script: script({ imageId: 'i-1' }) }) },
  { name: 'neither', document: nodeDocument({ script: script({ command: ['python'] }) }), finds: ['warning "container"'] },
  { name: 'null is absent', document: nodeDocument({ script: script({ image: null }) }), finds: ['warning "container"'] },
  { name: 'no container', document: nodeDocument({ script: script(null) }) },
  { name: 'a shared script', document: bodyDocument({ scripts: [{ id: 's1', ...script({}) }] }), finds: ['warning "container"'] },
  {
    name: 'the container in free metadata is something else',
    document: nodeDocument({ metadata: { container: { type: 'Flow', uuid: '1' } } }),
  },
])
