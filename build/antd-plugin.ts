// antd without styles made at run time: its stylesheet is a file, and what else would write a <style> is left out,
// as the page's policy refuses it.
import type { Plugin } from 'vite'
import { withOurColours } from './antd-colours.ts'

const STYLESHEET = /[\\/]antd[\\/]dist[\\/]antd\.css$/

/** antd's own build made its variables under the names that React gave its demo pages. */
const VARIABLE_CLASS = /\.css-var-_R_[0-9a-z]+_/g

const STYLE_WRITER = /[\\/]@rc-component[\\/]util[\\/]es[\\/]Dom[\\/]dynamicCSS\.js$/
/** Callers hang notes on the element that they get; it never comes into the page. */
const NO_STYLES =
  "export const updateCSS = () => document.createElement('style')\nexport const injectCSS = updateCSS\n" +
  'export const removeCSS = () => undefined\nexport const clearContainerCache = () => undefined\n'

/** `key` is the theme's `cssVar.key`: the class that carries the variables in the page. */
export function antdStyles(key: string): Plugin {
  return {
    name: 'antd-styles',
    enforce: 'pre',
    load: (id) => (STYLE_WRITER.test(id) ? NO_STYLES : null),
    transform: (code, id) =>
      STYLESHEET.test(id) ? inLayer(withOurColours(code).replace(VARIABLE_CLASS, `.${key}`)) : null,
  }
}

/** Rules of the page win over antd's whatever the order in which their files come; the reset loses to both. */
const inLayer = (css: string): string => `@layer reset, antd;\n@layer antd {\n${css}\n}\n`
