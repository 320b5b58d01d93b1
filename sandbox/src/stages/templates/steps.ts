import type { StageStep } from '../stage.ts';

/** Patches the pod's status. */
export function statusStep(template: string): StageStep {
  return { patch: { root: 'status', subresource: 'status', template } };
}

/**
 * Writes an event as the kubelet does. The same event again updates the one
 * there is.
 *
 * @param message - a template expression; `$c` is the first container whose
 * image has one of `tags`, or simply the first.
 * @param given - a piece of template before the event that sets what `message` needs
 */
export function eventStep(options: {
  type: 'Normal' | 'Warning';
  reason: string;
  message: string;
  tags?: string[];
  given?: string;
}): StageStep {
  const { type, reason, message, tags, given = '' } = options;
  const pick = tags
    ? `{{ range .spec.containers }}{{ if regexMatch ":(${tags.join(
        '|',
      )})$" .image }}{{ $c = . }}{{ end }}{{ end }}`
    : '';
  const id = `${reason}-${message.length}`.toLowerCase();
  return {
    apply: {
      template: `{{ $now := Now }}
{{ $pod := . }}
{{ $c := index .spec.containers 0 }}
${pick}
${given}
{{ $restarts := 0 }}
{{ range .status.containerStatuses }}{{ $restarts = max $restarts (int .restartCount) }}{{ end }}
apiVersion: v1
kind: Event
metadata:
  name: {{ printf "%s.%s.${id}" (trunc 200 .metadata.name) (substr 0 8 .metadata.uid) | Quote }}
  namespace: {{ .metadata.namespace | Quote }}
involvedObject:
  apiVersion: v1
  kind: Pod
  name: {{ .metadata.name | Quote }}
  namespace: {{ .metadata.namespace | Quote }}
  uid: {{ .metadata.uid | Quote }}
  fieldPath: {{ printf "spec.containers{%s}" $c.name | Quote }}
type: ${type}
reason: ${reason}
message: {{ ${message} | Quote }}
count: {{ add1 $restarts }}
firstTimestamp: {{ or .status.startTime $now | Quote }}
lastTimestamp: {{ $now | Quote }}
source:
  component: kubelet
  host: {{ .spec.nodeName | Quote }}
reportingComponent: kubelet
reportingInstance: {{ .spec.nodeName | Quote }}
`,
    },
  };
}
