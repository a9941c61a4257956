// Above these a package is refused before anything of it is unpacked.
const MB = 1024 * 1024

export const MAX_SEALED_BYTES = 260 * MB
export const MAX_UNPACKED_BYTES = 300 * MB
/** So much evidence goes along; more travels in another way. */
export const MAX_EVIDENCE_BYTES = 200 * MB
/** It is read before it is known who signed it. */
export const MAX_MANIFEST_BYTES = 4 * MB
export const MAX_FILES = 12_000
