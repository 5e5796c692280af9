import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The console is built to dist/; during development the API is that of a running server. */
export default defineConfig({
  root: 'web',
  plugins: [react()],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    // 政务终端上的国产浏览器多为较早的 Chromium 内核。
    target: 'chrome108',
    chunkSizeWarningLimit: 1600,
  },
  server: { port: 8421, proxy: { '/api': `http://127.0.0.1:${process.env.PORT ?? '8420'}` } },
})
