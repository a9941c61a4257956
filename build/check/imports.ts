// Reads all imports and holds them against the rules of build/dependency-rules.ts.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import { FORBIDDEN } from '../dependency-rules.ts'

type Violation = Readonly<{ rule: string; from: string; to: string }>
type Imports = Readonly<{ modules: number; violations: readonly Violation[] }>

/** `folder` is the root of the tree, where its package.json lies. */
export async function checkImports(folder: string): Promise<Imports> {
  const rooms = ['electron', 'renderer', 'shared'].filter((room) => existsSync(join(folder, room)))
  const { output } = await cruise(
    rooms,
    {
      baseDir: folder,
      validate: true,
      ruleSet: { forbidden: FORBIDDEN },
      // It cannot load TypeScript 7 and would quietly read nothing.
      parser: 'swc',
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '\\.(css|json|svg|png)$' },
    },
    {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'module', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
    },
  )
  if (typeof output === 'string') throw new Error('dependency-cruiser gave no result')
  const { totalCruised, violations } = output.summary
  return {
    modules: totalCruised,
    violations: violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  }
}
