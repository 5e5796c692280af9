import { DownloadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { failureOf, fetchFile } from '#web/api.ts'
import { saveFile } from './save-file.ts'

/** Saves a file that the server has to make first; while it is made the button turns, a refusal is said. */
export function DownloadButton({ url, title, children }: { url: string; title?: string; children: ReactNode }) {
  const { message } = App.useApp()
  const fetching = useMutation({
    mutationFn: () => fetchFile(url),
    onSuccess: ({ name, body }) => saveFile(name, body),
    onError: (error) => void message.error(failureOf(error).words, 6),
  })
  return (
    <Button icon={<DownloadOutlined />} title={title} loading={fetching.isPending} onClick={() => fetching.mutate()}>
      {children}
    </Button>
  )
}
