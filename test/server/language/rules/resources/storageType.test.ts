import { bodyDocument, scriptOf } from '../../../../support/bodies.ts'
import { ruleCases } from '../../../../support/check.ts'

const stored = (storage: unknown) =>
  bodyDocument(
    { fileResources: [{ name: 'a.py', script: scriptOf('ODPS_PYTHON'), type: 'python', file: { path: 'a.py', storage } }] },
    'Resource',
  )

ruleCases('storage-without-type', [
  { name: 'a type', document: stored({ type: 'oss', bucket: 'shop' }) },
  { name: 'an empty storage', document: stored({}) },
  { name: 'no type', document: stored({ bucket: 'shop' }), finds: ['warning "storage"'] },
  { name: 'null is absent', document: stored({ bucket: 'shop', type: null }), finds: ['warning "storage"'] },
  { name: 'shared files say it by their list', document: bodyDocument({ files: { oss: [{ path: 'a', storage: { bucket: 'shop' } }] } }) },
])

ruleCases('unknown-value', [
  { name: 'an unknown storage', document: stored({ type: 'ftp' }), finds: ['warning "ftp"'] },
  { name: 'a known storage', document: stored({ type: 'maven' }) },
  { name: 'a placeholder as storage', document: stored({ type: '${spec.storage}' }) },
])
