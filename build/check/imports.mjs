// Reads all imports and holds them against the rules of build/dependency-rules.mjs.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import { FORBIDDEN } from '../dependency-rules.mjs'

/** @typedef {Readonly<{ rule: string, from: string, to: string }>} Violation */

/**
 * @param {string} folder root of the tree, with its package.json
 * @returns {Promise<{ modules: number, violations: Violation[] }>}
 */
export async function checkImports(folder) {
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
