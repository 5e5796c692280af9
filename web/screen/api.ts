import { createClient } from '#http/contract.ts'
import { screenContract } from '#screen/contract.ts'
import { send } from '#web/field/api.ts'

export const screenApi = createClient(screenContract, send)
