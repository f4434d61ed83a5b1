// npm run texts: brings l10n/ in line with the sources, and says what has to be translated.
import { updateTranslation } from '../l10n/updateTranslation.ts'
import { runTask } from '../runTask.ts'

await runTask(async () => {
  const { missing, dropped } = await updateTranslation()
  for (const [text, file] of missing) console.log(`${file}: ${JSON.stringify(text)}`)
  console.log(`To be translated in l10n/bundle.l10n.zh-cn.json: ${missing.size}. Taken out, as nobody says them any more: ${dropped}.`)
})
