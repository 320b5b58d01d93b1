import type { RequestInfo } from './requestInfo.ts';

/** A fault that the proxy plays on the requests that it matches. */
export interface ProxyFault {
  /** Prefix of the path; `*` stands for any one segment. All paths unless told. */
  path?: string;
  /** Verbs such as list and watch. All verbs unless told. */
  verb?: string[];
  /** Milliseconds to wait before a request is passed on. */
  delay?: number;
  /** Answer with this HTTP status instead of asking the API server. */
  status?: number;
  /** Seconds for a Retry-After header beside `status`. */
  retryAfter?: number;
  /**
   * Cut the connection: `now` cuts on arrival, and all that are open; a number
   * cuts after so many bytes of the response.
   */
  cut?: 'now' | number;
  /** Keep connections open and let nothing through any more. */
  silent?: boolean;
  /** End a watch after each event, as if its time were over. */
  closeAfterEvent?: boolean;
  /** Open a watch, send one ERROR event with this code, and end it. */
  watchError?: number;
  /** How many requests are hit before the fault clears itself. */
  times?: number;
}

/** A fault that is switched on. */
export interface ActiveFault extends ProxyFault {
  id: number;
}

/** The faults of one proxy, switchable at run time. */
export class FaultList {
  #faults: ActiveFault[] = [];
  #nextId = 1;

  get all(): readonly ActiveFault[] {
    return this.#faults;
  }

  /** Switches a fault on; later ones come after earlier ones. */
  add(fault: ProxyFault): ActiveFault {
    const active = { ...fault, id: this.#nextId++ };
    this.#faults.push(active);
    return active;
  }

  /** Switches one fault off, or all of them. */
  clear(id?: number): void {
    this.#faults =
      id === undefined ? [] : this.#faults.filter(fault => fault.id !== id);
  }

  /** The faults that a request or an open response meets. */
  matching(info: RequestInfo): ActiveFault[] {
    return this.#faults.filter(fault => matches(fault, info));
  }

  /** Counts a request that has been hit, so that `times` can run out. */
  spend(fault: ActiveFault): void {
    if (fault.times !== undefined && --fault.times <= 0) {
      this.clear(fault.id);
    }
  }
}

/** Whether a fault applies to a request. */
export function matches(fault: ProxyFault, info: RequestInfo): boolean {
  return (
    (!fault.verb?.length || fault.verb.includes(info.verb)) &&
    (fault.path === undefined || pathMatches(fault.path, info.path))
  );
}

function pathMatches(pattern: string, path: string): boolean {
  if (!pattern.includes('*')) {
    return path.startsWith(pattern);
  }
  const wanted = pattern.split('/');
  const given = path.split('/');
  return wanted.every(
    (segment, i) =>
      (segment === '*' && given[i] !== undefined) || segment === given[i],
  );
}
