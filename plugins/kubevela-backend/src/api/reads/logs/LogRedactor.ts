import { redactText } from '../../../redact';

const KEY_BEGIN = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;
const KEY_END = /-----END [A-Z ]*PRIVATE KEY-----/;
const HIDDEN_LINE = '«hidden»';

/**
 * The one way out for the lines of a container's log: passwords, tokens and keys that an application wrote
 * are hidden, also a key that goes over several lines. Lines have to come in their order.
 */
export class LogRedactor {
  #inKey = false;

  line(text: string): string {
    if (this.#inKey) {
      this.#inKey = !KEY_END.test(text);
      return HIDDEN_LINE;
    }
    if (KEY_BEGIN.test(text)) {
      this.#inKey = !KEY_END.test(text);
    }
    return redactText(text);
  }
}
