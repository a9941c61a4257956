import 'antd/dist/antd.css'
import './styles/reset.css'
import './styles/tokens.css'
import './styles/icons.css'
import './styles/antd.css'

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { fetchPagesWhenIdle } from './app/pages.ts'
import { startI18n } from './i18n/index.ts'
import { showTheme } from './lib/theme.ts'

showTheme()
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
await startI18n()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
fetchPagesWhenIdle()
