import { containerRule } from '../podRule';

const REASONS: ReadonlySet<string> = new Set([
  'ErrImagePull',
  'ImagePullBackOff',
  'ErrImageNeverPull',
  'ImageInspectError',
  'InvalidImageName',
  'RegistryUnavailable',
  'SignatureValidationFailed',
]);

/** A node cannot get the image of a container. */
export const imagePull = containerRule({
  code: 'image-pull',
  matches: ({ waiting }) => waiting !== undefined && REASONS.has(waiting),
  causeOf: ({ image }) => image,
  say({ container }, subject, pods) {
    return {
      sentence: `${subject} cannot pull ${container.image}${pods}`,
      advice: adviceFor(container.waiting, container.message),
      params: { image: container.image },
    };
  },
});

function adviceFor(reason?: string, message = ''): string {
  if (reason === 'InvalidImageName') {
    return 'Correct the image reference';
  }
  if (reason === 'ErrImageNeverPull') {
    return 'Change imagePullPolicy, or load the image onto the nodes';
  }
  if (/unauthorized|denied|authentication|forbidden|401|403/i.test(message)) {
    return 'Give the pods an image pull secret that may read this repository';
  }
  if (/not found|manifest unknown|404/i.test(message)) {
    return 'Check that this tag exists in the registry';
  }
  if (/no such host|timeout|connection refused|i\/o|TLS|x509/i.test(message)) {
    return 'Check that the nodes can reach the registry';
  }
  return 'Check the tag, the registry and the image pull secret';
}
