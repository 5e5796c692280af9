import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { App, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN.js'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { FontSizeContext, useFontSizeState } from './font-size.tsx'
import { router } from './router.tsx'
import { queryClient } from './session.tsx'
import { themeOf } from './theme.ts'

dayjs.locale('zh-cn')

/** The whole console: look, language, cache of answers, pages. */
export function Console() {
  const fontSize = useFontSizeState()
  return (
    <ConfigProvider
      locale={zhCN.default}
      theme={themeOf(fontSize.size)}
      form={{ requiredMark: true, validateMessages: messages }}
    >
      <FontSizeContext value={fontSize}>
        <App>
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </App>
      </FontSizeContext>
    </ConfigProvider>
  )
}

const messages = { required: '请填写' }
