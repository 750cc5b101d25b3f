// Loaded into each contender before anything else: tells whoever started it how much CPU it has used, in microseconds,
// and ends it once that process is gone.
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.(user + system);
});
process.on('disconnect', () => process.exit());
