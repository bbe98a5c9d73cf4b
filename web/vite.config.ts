import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { serviceWorker } from './serviceWorker.ts'

const server = 'http://localhost:8080'

export default defineConfig({
  plugins: [react(), serviceWorker()],
  build: {
    // Inlined assets would be data: addresses, which a strict Content-Security-Policy refuses.
    assetsInlineLimit: 0,
  },
  server: {
    proxy: { '/api': server, '/actuator': server, '/dev': server },
  },
})
