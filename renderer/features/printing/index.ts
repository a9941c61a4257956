export { PrintButton } from './print-button.tsx'
export { PrintFile } from './print-file.tsx'
export { PrintedReport } from './printed-report.tsx'
export { PrintedSignature } from './printed-signature.tsx'
