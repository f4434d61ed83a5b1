import { createRequire, enableCompileCache, flushCompileCache } from 'node:module'
import { dirname, join } from 'node:path'

// Entry of the bundles. What the code of the server was compiled to is kept beside it, so that every start but the first finds it there.
// Before Node 22, and where nothing can be written, there is no such thing; the server runs without it.
const load = createRequire(import.meta.url)
enableCompileCache?.(join(dirname(load.resolve('./serverMain.js')), '.compiled'))
load('./serverMain.js')
// A process that is killed keeps nothing. By now most of what a server does has been compiled.
setTimeout(() => flushCompileCache?.(), 5000).unref()
