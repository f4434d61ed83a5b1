import { parse, type TaggedTemplateExpression } from 'acorn'
import { simple } from 'acorn-walk'
import { transform } from 'esbuild'

/** The texts of all say`…` in a TypeScript source, as `say` makes them: with `{0}`, `{1}` … for the values. Those inside of others come too. */
export async function saidIn(source: string): Promise<readonly string[]> {
  const { code } = await transform(source, { loader: 'ts', target: 'esnext' })
  const texts: string[] = []
  simple(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), {
    TaggedTemplateExpression(node: TaggedTemplateExpression) {
      if (node.tag.type === 'Identifier' && node.tag.name === 'say') texts.push(textOf(node))
    },
  })
  return texts
}

function textOf({ quasi }: TaggedTemplateExpression): string {
  return quasi.quasis.map(({ value }) => value.cooked ?? '').reduce((text, part, i) => `${text}{${i - 1}}${part}`)
}
