// antd without styles made at run time: its stylesheet is a file, and what else would write a <style> is left out,
// as the page's policy refuses it.
import type { Plugin } from 'vite'

/** antd's own build made its variables under the names that React gave its demo pages. */
const VARIABLE_CLASS = /\.css-var-_R_[0-9a-z]+_/g

const STYLE_WRITER = /[\\/]@rc-component[\\/]util[\\/]es[\\/]Dom[\\/]dynamicCSS\.js$/
const NO_STYLES =
  'export const updateCSS = () => null\nexport const removeCSS = () => undefined\n' +
  'export const injectCSS = () => null\nexport const clearContainerCache = () => undefined\n'

/** `key` is the theme's `cssVar.key`: the class that carries the variables in the page. */
export function antdStyles(key: string): Plugin {
  return {
    name: 'antd-styles',
    enforce: 'pre',
    load: (id) => (STYLE_WRITER.test(id) ? NO_STYLES : null),
    transform: (code, id) =>
      /[\\/]antd[\\/]dist[\\/]antd\.css$/.test(id) ? code.replace(VARIABLE_CLASS, `.${key}`) : null,
  }
}
