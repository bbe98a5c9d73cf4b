import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import './design/tokens.css'
import './design/base.css'
import './design/controls.css'
import './design/layout.css'
import { startTheme } from './design/theme'
import { ErrorBoundary } from './ErrorBoundary'
import { startLanguage } from './i18n/language'
import { keepApp } from './keepApp'
import { Session } from './identity/Session'

startTheme()
keepApp()
await startLanguage()
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <App session={new Session()} />
      </ErrorBoundary>
    </StrictMode>,
  )
}
