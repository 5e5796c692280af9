const grey = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/wAALCAACAAIBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AH//Z',
  'base64',
)

/** A small whole JPEG, another one for every `words`: they stand in a comment. */
export function photo(words: string): Uint8Array<ArrayBuffer> {
  const comment = Buffer.from(words)
  const length = comment.length + 2
  return new Uint8Array([
    ...grey.subarray(0, 2),
    0xff,
    0xfe,
    length >> 8,
    length & 255,
    ...comment,
    ...grey.subarray(2),
  ])
}
