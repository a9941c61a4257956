// Entry of the data thread.
import { parentPort, workerData } from 'node:worker_threads'
import type { DataThreadOptions } from '#common/data-port.ts'
import { runDataThread } from './thread.ts'

if (parentPort === null) throw new Error('the data thread runs as a worker only')
runDataThread(parentPort, workerData as DataThreadOptions)
