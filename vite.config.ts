import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

const fieldPage = 'field/index.html'
/** Files of dist that the field app needs to open without a network. */
const fieldFiles = new Set([fieldPage, 'leaf.svg', 'field/icon-192.png'])
const besideChunks = fieldFiles.size

/** Notes the chunks that the field page reaches, so that nothing of the console is put onto phones. */
function noteFieldFiles(): Plugin {
  return {
    name: 'note-field-files',
    generateBundle(_, bundle) {
      const follow = (name: string) => {
        const chunk = bundle[name]
        if (fieldFiles.has(name) || chunk?.type !== 'chunk') return
        fieldFiles.add(name)
        for (const sheet of chunk.viteMetadata?.importedCss ?? []) fieldFiles.add(sheet)
        for (const next of [...chunk.imports, ...chunk.dynamicImports]) follow(next)
      }
      for (const [name, chunk] of Object.entries(bundle)) {
        if (chunk.type === 'chunk' && chunk.isEntry && chunk.facadeModuleId?.endsWith(fieldPage)) follow(name)
      }
    },
  }
}

/** The console is built to dist/, the field app to dist/field, the wall screen to dist/screen; during development the API is that of a running server. */
export default defineConfig({
  root: 'web',
  plugins: [
    react(),
    noteFieldFiles(),
    VitePWA({
      filename: 'field/sw.js',
      scope: '/field/',
      manifest: false,
      injectRegister: false,
      workbox: {
        inlineWorkboxRuntime: true,
        globPatterns: ['**/*.{js,css,html,svg,png}'],
        manifestTransforms: [
          (entries) => {
            const wanted = entries.filter(({ url }) => fieldFiles.has(url))
            if (fieldFiles.size === besideChunks || wanted.length < fieldFiles.size)
              throw new Error('the field app would not open without a network')
            // 服务工作线程在 /field/ 下，相对地址会落到那里。
            return { manifest: wanted.map((entry) => ({ ...entry, url: `/${entry.url}` })) }
          },
        ],
        navigateFallback: `/${fieldPage}`,
        navigateFallbackAllowlist: [/^\/field(\/|$)/],
        cleanupOutdatedCaches: true,
        sourcemap: false,
      },
    }),
  ],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    rollupOptions: { input: { console: 'web/index.html', field: `web/${fieldPage}`, screen: 'web/screen/index.html' } },
    // 政务终端上的国产浏览器多为较早的 Chromium 内核。
    target: 'chrome108',
    chunkSizeWarningLimit: 1600,
  },
  server: { port: 8421, proxy: { '/api': `http://127.0.0.1:${process.env.PORT ?? '8420'}` } },
})
