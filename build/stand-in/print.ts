// printToPDF: Electron's options in the protocol's words.
const INCHES: Readonly<Record<string, readonly [number, number]>> = {
  A3: [11.7, 16.54],
  A4: [8.27, 11.69],
  A5: [5.83, 8.27],
  Letter: [8.5, 11],
}

export function pdfOptions(
  options: Electron.PrintToPDFOptions,
): Readonly<Record<string, boolean | number>> {
  const { landscape, printBackground, preferCSSPageSize, pageSize, scale } = options
  const name = pageSize ?? 'Letter'
  const size = typeof name === 'string' ? INCHES[name] : ([name.width, name.height] as const)
  if (size === undefined) {
    throw new TypeError(`stand-in for Electron: printToPDF pageSize '${name}' is not implemented`)
  }
  return {
    landscape: landscape ?? false,
    printBackground: printBackground ?? false,
    preferCSSPageSize: preferCSSPageSize ?? false,
    scale: scale ?? 1,
    paperWidth: size[0],
    paperHeight: size[1],
  }
}
