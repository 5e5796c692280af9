import { describe, expect, it } from 'vitest'
import { formFields } from '#procedures/forms.ts'
import { procedures } from '#procedures/index.ts'
import { findReplyStep, isOpenReply, replySteps } from './reply-steps.ts'

describe('哪些环节是答复', () => {
  it('所列环节都有所写的栏目，且是长文；公开与否的栏目是勾选', () => {
    for (const [id, steps] of Object.entries(replySteps))
      for (const [stepId, reply] of Object.entries(steps)) {
        const editions = procedures.filter(({ procedure }) => procedure.id === id && procedure.steps[stepId])
        expect(editions.length, `${id} ${stepId}`).toBeGreaterThan(0)
        for (const { procedure } of editions) {
          const form = procedure.steps[stepId]?.form
          const fields = form ? formFields(form) : []
          expect(fields.find(({ key }) => key === reply.field)?.type, `${id} ${stepId}`).toBe('long')
          if (reply.open !== undefined && reply.open !== true) {
            const { field } = reply.open
            expect(fields.find(({ key }) => key === field)?.type).toBe('boolean')
          }
        }
      }
  })

  it('热线勾选公开答复才算公开，舆情回应总是公开', () => {
    const hotline = findReplyStep('hotline', 'reply')
    const response = findReplyStep('opinion-response', 'respond')
    expect(hotline && isOpenReply(hotline, { published: true })).toBe(true)
    expect(hotline && isOpenReply(hotline, {})).toBe(false)
    expect(response && isOpenReply(response, {})).toBe(true)
    expect(findReplyStep('hotline', 'constructor')).toBeUndefined()
    expect(findReplyStep('toString', 'reply')).toBeUndefined()
  })
})
