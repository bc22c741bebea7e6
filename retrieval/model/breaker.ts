/** Faults in a row after which the model is left alone. */
const FAULTS = 3;
/** For so long; then one call is tried. */
const REST = 60_000;

/** Keeps from a model that does not work: while it rests nobody waits for it. */
export type Breaker = ReturnType<typeof createBreaker>;

/** @param now Milliseconds of a clock that only goes forward. */
export function createBreaker(now: () => number = () => performance.now()) {
  let faults = 0;
  let until = 0;
  return {
    /** Whether a call may be made. After a rest the first who asks tries for all. */
    mayCall(): boolean {
      if (faults < FAULTS) return true;
      if (now() < until) return false;
      until = now() + REST;
      return true;
    },
    /** Whether it failed so often of late that it is left alone. */
    isResting: (): boolean => faults >= FAULTS,
    worked(): void {
      faults = 0;
    },
    failed(): void {
      faults += 1;
      until = now() + REST;
    },
  };
}
