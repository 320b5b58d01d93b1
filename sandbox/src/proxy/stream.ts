import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FaultList } from './faults.ts';
import type { RequestInfo } from './requestInfo.ts';

const newline = 0x0a;

/**
 * Passes a response on to the client piece by piece. The faults are looked at
 * for each piece, so that one switched on in mid-watch takes effect on it.
 */
export function forward(
  from: IncomingMessage,
  to: ServerResponse,
  info: RequestInfo,
  faults: FaultList,
): void {
  let sent = 0;
  let silenced = false;
  // A fault has decided how this response ends; what the API server's side
  // does from now on no longer counts.
  let settled = false;

  from.on('data', (chunk: Buffer) => {
    if (faults.all.length === 0 && !silenced) {
      sent += chunk.length;
      write(chunk);
      return;
    }
    const met = faults.matching(info);
    if (silenced || met.some(fault => fault.silent)) {
      // A stream with a hole in it would be a fault that no network has: once
      // silent, silent for good, even when the fault is cleared.
      silenced = true;
      settled = true;
      return;
    }
    const cutting = met.find(fault => typeof fault.cut === 'number');
    if (cutting && sent + chunk.length > (cutting.cut as number)) {
      faults.spend(cutting);
      settled = true;
      const rest = chunk.subarray(0, (cutting.cut as number) - sent);
      to.write(rest, () => to.destroy());
      from.destroy();
      return;
    }
    const closing =
      info.verb === 'watch' && met.find(fault => fault.closeAfterEvent);
    const end = closing ? chunk.indexOf(newline) : -1;
    if (closing && end >= 0) {
      faults.spend(closing);
      settled = true;
      to.end(chunk.subarray(0, end + 1));
      from.destroy();
      return;
    }
    sent += chunk.length;
    write(chunk);
  });
  from.on('end', () => {
    if (!settled) {
      to.end();
    }
  });
  // The API server broke off: the client must see a break, not a proper end.
  from.on('aborted', () => {
    if (!settled) {
      to.destroy();
    }
  });
  from.on('error', () => {});
  to.on('close', () => from.destroy());

  function write(chunk: Buffer) {
    if (!to.write(chunk)) {
      from.pause();
      to.once('drain', () => from.resume());
    }
  }
}
