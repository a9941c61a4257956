// Names of the entries of a package, outside and inside.
export const READ_ME = 'READ-ME.txt'
export const SEALED = 'package.age'
/** of an invitation, which is not encrypted */
export const OPEN = 'package.zip'
export const MANIFEST = 'manifest.json'
export const SIGNATURE = 'manifest.sig'
/** folder of the evidence, each file by the SHA-256 of its content */
export const EVIDENCE = 'evidence/'
