import { useQuery } from '@tanstack/react-query'

const letters = /^[a-z]{1,12}$/i

/**
 * Whether a name's initials begin with what was typed (ghsq, 桂花社区). The table of readings is large: it is fetched when
 * letters are first typed, until then nothing fits.
 */
export function useInitials(typed: string): (name: string) => boolean {
  const asked = typed.trim().toLowerCase()
  const wanted = letters.test(asked)
  const { data } = useQuery({
    queryKey: ['initials-table'],
    queryFn: async () => {
      const { initialsOf } = await import('#access/initials.ts')
      const known = new Map<string, string>()
      return {
        of(name: string) {
          const initials = known.get(name) ?? initialsOf(name)
          known.set(name, initials)
          return initials
        },
      }
    },
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  })
  return (name) => wanted && data?.of(name).startsWith(asked) === true
}
