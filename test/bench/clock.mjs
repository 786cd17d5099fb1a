/** Starts to count ms, and ms of processor time of all threads of the process; asked, gives both so far. */
export function startClock() {
  const [start, used] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(used);
    return { ms: performance.now() - start, processor: (user + system) / 1000 };
  };
}
