import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { inProject } from '../build/paths.ts'
import { chinese, english, readPages, withRuleSettings, withRuleTexts } from '../build/ruleSettings.ts'
import { rules } from '../server/src/language/rules/all.ts'

interface Command {
  readonly command: string
  readonly title?: string
  readonly category?: string
}
interface Setting {
  readonly scope?: string
  readonly order?: number
  readonly markdownDescription?: string
  readonly properties?: Readonly<Record<string, { readonly markdownDescription: string }>>
}
interface Step {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly media: { readonly svg?: string; readonly altText?: string; readonly markdown?: string }
  readonly completionEvents: readonly string[]
}
interface Manifest {
  readonly contributes: {
    readonly commands: readonly Command[]
    readonly menus: Readonly<Record<string, readonly { readonly command?: string; readonly submenu?: string }[]>>
    readonly keybindings: readonly { readonly command: string; readonly when?: string }[]
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> }
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[]
  }
}

const text = readFileSync(inProject('package.json'), 'utf8')
const texts: Readonly<Record<string, string>> = JSON.parse(readFileSync(inProject('package.nls.json'), 'utf8'))
/** As the editor reads it, with the texts in the places of their keys. */
const spoken: Manifest = JSON.parse(text, (_, value) =>
  typeof value === 'string' ? value.replace(/^%(.*)%$/, (_, key) => texts[key] ?? '') : value,
)
const { commands, menus, keybindings, configuration, walkthroughs } = spoken.contributes
const ours = new Set(commands.map(({ command }) => command))
const settings = Object.entries(configuration.properties)
const steps = walkthroughs.flatMap((walkthrough) => walkthrough.steps)

describe('the manifest', () => {
  it('gives every command a title, and the name that the palette groups by', () => {
    for (const { command, title, category } of commands) {
      assert.match(command, /^flowspec\.[a-z]\w+$/)
      assert.match(title ?? '', /^[A-Z]/, command)
      assert.equal(category, 'FlowSpec', command)
    }
    assert.equal(ours.size, commands.length)
  })

  it('has commands in its menus that there are', () => {
    for (const [menu, entries] of Object.entries(menus))
      for (const { command, submenu } of entries) assert.ok(submenu ?? (command && ours.has(command)), `${command} in ${menu}`)
  })

  it('takes keys only in its own view, and none that is typed there', () => {
    for (const { command, when } of keybindings) {
      assert.ok(ours.has(command), command)
      assert.match(
        when ?? '',
        /\bisWorkspaceTrusted && flowspec\.state == chosen && focusedView == flowspec\.workspace && !inputFocus$/,
        command,
      )
    }
  })

  it('explains, scopes and orders every setting', () => {
    for (const [name, { scope, markdownDescription }] of settings) {
      assert.ok(scope, `scope of ${name}`)
      assert.match(markdownDescription ?? '', /\.$/, name)
    }
    const orders = settings.map(([, { order }]) => order ?? Number.NaN)
    assert.deepEqual(
      orders,
      [...new Set(orders)].sort((a, b) => a - b),
    )
  })

  it('lists the rules that there are in the setting for them, as their pages say', async () => {
    const listed = configuration.properties['flowspec.rules']?.properties ?? {}
    assert.deepEqual(Object.keys(listed), rules.map(({ code }) => code).sort())
    assert.match(listed['invalid-cron']?.markdownDescription ?? '', /^The service refuses a schedule .*\n\nUnless set: \*\*error\*\*/)
    // `npm run build` writes them anew.
    assert.equal(withRuleSettings(text, await readPages(english)), text)
    for (const language of [english, chinese]) {
      const spoken = readFileSync(inProject(language.texts), 'utf8')
      assert.equal(withRuleTexts(spoken, await readPages(language), language), spoken, language.texts)
    }
  })
})

describe('the texts of the manifest', () => {
  const named = new Set([...text.matchAll(/"%(.*)%"/g)].map(([, key = '']) => key))

  it('are all named in it, and all there', () => assert.deepEqual(Object.keys(texts).sort(), [...named].sort()))

  it('are not written in it, but for names', () => {
    const written = /"(?:title|label|description|markdownDescription|contents|altText)": "(?!%)([^"]*)"/g
    for (const [, words] of text.matchAll(written)) assert.equal(words, 'FlowSpec')
  })
})

describe('the walkthrough', () => {
  it('has at most five steps', () => assert.ok(steps.length > 0 && steps.length <= 5))

  for (const { id, title, description, media, completionEvents } of steps) {
    it(`shows "${title}" (${id})`, () => {
      const picture = media.svg ?? media.markdown ?? ''
      assert.ok(existsSync(inProject(picture)), picture)
      if (media.svg) assert.equal(media.altText, /<title>(.*)<\/title>/.exec(readFileSync(inProject(media.svg), 'utf8'))?.[1])
      assert.ok(completionEvents.length > 0)
      const named = [description, ...completionEvents].join('\n').matchAll(/\b(flowspec\.\w+)\b(?!\.)/g)
      const known = new Set([
        ...ours,
        ...settings.map(([name]) => name),
        'flowspec.opened',
        'flowspec.state',
        'flowspec.flowspec',
        'flowspec.json',
        'flowspec.yaml',
      ])
      for (const [, name = ''] of named) assert.ok(known.has(name), name)
    })
  }
})
