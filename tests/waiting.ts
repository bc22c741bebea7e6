export type Waiting = ReturnType<typeof createWaiting>;

/** Waits for what happens in a server of tests. */
export function createWaiting() {
  const watchers = new Set<() => void>();

  async function until(holds: () => boolean, within: number, otherwise: () => string): Promise<void> {
    const last = performance.now() + within;
    while (!holds()) {
      if (performance.now() > last) throw new Error(otherwise());
      await new Promise<void>((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          watchers.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, 20);
        watchers.add(wake);
      });
    }
  }

  return {
    /** Something happened. */
    look(): void {
      for (const watcher of watchers) watcher();
    },
    until,
    /** Waits until a list has grown so long, and returns it. */
    async grown<T>(list: () => readonly T[], count: number, what: string, within = 8000): Promise<readonly T[]> {
      await until(
        () => list().length >= count,
        within,
        () => `${list().length} of ${count} ${what}`,
      );
      return list();
    },
  };
}
