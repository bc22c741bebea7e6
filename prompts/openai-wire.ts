import type { ModelFault } from './chat-model.ts';

/** What went wrong with one request, in our words. */
export interface WireFault {
  readonly kind: ModelFault;
  readonly why: string;
  /** Milliseconds the server asks to wait, where it says so. */
  readonly retryAfter: number | null;
  /** The server answered with a status other than 2xx. */
  readonly refused: boolean;
  /** It refused the request as it is written, not its sender. */
  readonly unusable: boolean;
}

/** The longest until something comes. */
const FIRST = 8_000;
/** Codes of an account that is empty, which waiting does not help. */
const NO_MONEY = /insufficient_quota|billing/;

/** A fetch for one request which keeps what went wrong, while libraries make their own of it, and gives up on a silent server. */
export function openWire(stopped: AbortSignal) {
  let fault: WireFault | undefined;
  const ended = new AbortController();
  const signal = AbortSignal.any([stopped, ended.signal]);
  const silent = setTimeout(() => end(broken('slow', `nothing within ${FIRST} ms`)), FIRST);

  function end(met: WireFault): WireFault {
    fault ??= met;
    ended.abort();
    return fault;
  }

  const wired: typeof fetch = async (url, init) => {
    // A redirect would send the texts somewhere the settings do not name.
    const response = await fetch(url, { ...init, redirect: 'manual', signal });
    if (response.ok) return response;
    throw end(refusalOf(response, await response.text()));
  };

  return {
    fetch: wired,
    signal,
    /** Something has come. */
    alive: (): void => clearTimeout(silent),
    /** It goes on for longer than any reply. */
    endless: (): WireFault => end(broken('slow', 'a reply without end')),
    faultOf(error: unknown): WireFault {
      if (fault) return fault;
      if (stopped.aborted) return broken('stopped', 'stopped');
      return broken('failing', `no whole reply (${codeOf(error)})`);
    },
    close(): void {
      clearTimeout(silent);
      ended.abort();
    },
  };
}

function broken(kind: ModelFault, why: string): WireFault {
  return { kind, why, retryAfter: null, refused: false, unusable: false };
}

function refusalOf({ status, headers }: Response, body: string): WireFault {
  const retryAfter = retryAfterOf(headers.get('retry-after'));
  const refusal = { why: `status ${status}`, retryAfter, refused: true, unusable: false };
  if (status === 429 && !NO_MONEY.test(body)) return { ...refusal, kind: 'busy' };
  if (status >= 500 || status === 408) return { ...refusal, kind: 'failing' };
  return { ...refusal, kind: 'denied', unusable: status === 400 || status === 422 };
}

/** Seconds or a date, as HTTP has it. */
function retryAfterOf(header: string | null): number | null {
  if (header === null || header.trim() === '') return null;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000;
  return Number.isNaN(wait) ? null : Math.max(0, wait);
}

function codeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? ((cause as NodeJS.ErrnoException).code ?? cause.name) : 'unknown';
}
