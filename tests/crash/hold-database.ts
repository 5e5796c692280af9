import { startEmbedded } from '#db/embedded.ts'

/** Starts the embedded database of the folder given, says so, and holds it until it is killed or told to stop. */
const embedded = await startEmbedded(process.argv[2] ?? '')
process.on('SIGTERM', () => {
  void embedded.stop().then(() => process.exit(0))
})
setInterval(() => undefined, 60_000)
process.stdout.write('ready\n')
