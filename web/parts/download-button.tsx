import { DownloadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { failureOf, fetchFile } from '#web/api.ts'

/** Saves a file that the server has to make first; while it is made the button turns, a refusal is said. */
export function DownloadButton({ url, title, children }: { url: string; title?: string; children: ReactNode }) {
  const { message } = App.useApp()
  const fetching = useMutation({
    mutationFn: () => fetchFile(url),
    onSuccess: ({ name, body }) => save(name, body),
    onError: (error) => void message.error(failureOf(error).words, 6),
  })
  return (
    <Button icon={<DownloadOutlined />} title={title} loading={fetching.isPending} onClick={() => fetching.mutate()}>
      {children}
    </Button>
  )
}

function save(name: string, body: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(body)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
