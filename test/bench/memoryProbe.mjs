// Loaded into each server of the memory part: says what the process holds, after collecting garbage.
process.on('message', (question) => {
  if (question !== 'memory') return
  globalThis.gc()
  globalThis.gc()
  process.send(process.memoryUsage())
})
