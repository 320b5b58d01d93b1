import type { StageStep } from './stage.ts';

// Go templates over a pod, as kwok renders them. The pieces are put together
// here because the stages need the same ones.

/** Sets `$now`, and the containers' tags by which all else is decided. */
const prelude = `{{ $now := Now }}
{{ $pod := . }}
`;

/** How one container is written, given `$image` and `$c` (its old status). */
const identity = `  name: {{ $c.name | Quote }}
  image: {{ $c.image | Quote }}
  imageID: {{ if hasSuffix ":missing" $c.image }}""{{ else }}{{ printf "%s@sha256:%s" (regexReplaceAll ":[^:/]*$" $c.image "") (sha256sum $c.image) | Quote }}{{ end }}
  containerID: {{ if hasSuffix ":missing" $c.image }}""{{ else }}{{ printf "containerd://%s" (sha256sum (printf "%s/%s" $pod.metadata.uid $c.name)) | Quote }}{{ end }}`;

/** Exit code and reason by tag, as `$code` and `$reason`. */
const exit = `{{ $code := 1 }}{{ $reason := "Error" }}{{ if hasSuffix ":oom" $c.image }}{{ $code = 137 }}{{ $reason = "OOMKilled" }}{{ end }}`;

const terminated = `terminated:
      exitCode: {{ $code }}
      reason: {{ $reason }}
      startedAt: {{ $c.state.running.startedAt | Quote }}
      finishedAt: {{ $now | Quote }}`;

/**
 * Sets the status of the containers that `test` (a template condition on `$c`)
 * picks, by `body`; the others stay as they are.
 */
function eachContainer(test: string, body: string): string {
  return `containerStatuses:
{{ range $c := .status.containerStatuses }}
{{ if ${test} }}
${body}
{{ else }}
- {{ toJson $c }}
{{ end }}
{{ end }}`;
}

/** The Ready conditions; `ready` is a template expression for a boolean. */
function readiness(ready: string): string {
  const condition = (type: string) => `- type: ${type}
  status: {{ if ${ready} }}"True"{{ else }}"False"{{ end }}
  lastTransitionTime: {{ $now | Quote }}
  reason: {{ if ${ready} }}null{{ else }}ContainersNotReady{{ end }}
  message: {{ if ${ready} }}null{{ else }}{{ $message | Quote }}{{ end }}`;
  return `${condition('Ready')}\n${condition('ContainersReady')}`;
}

const unreadyTags = 'missing|crash|fail|oom|slow|unready';

/** The first status of a pod that has been placed on a node. */
export const startStatus = `${prelude}
{{ $unready := list }}
{{ range .spec.containers }}{{ if regexMatch ":(${unreadyTags})$" .image }}{{ $unready = append $unready .name }}{{ end }}{{ end }}
{{ $ready := eq (len $unready) 0 }}
{{ $message := printf "containers with unready status: [%s]" (join " " $unready) }}
{{ $runs := false }}
{{ range .spec.containers }}{{ if not (hasSuffix ":missing" .image) }}{{ $runs = true }}{{ end }}{{ end }}
phase: {{ if $runs }}Running{{ else }}Pending{{ end }}
startTime: {{ $now | Quote }}
conditions:
- type: PodReadyToStartContainers
  status: "True"
  lastTransitionTime: {{ $now | Quote }}
- type: Initialized
  status: "True"
  lastTransitionTime: {{ $now | Quote }}
${readiness('$ready')}
{{ range .spec.readinessGates }}
- type: {{ .conditionType | Quote }}
  status: "True"
  lastTransitionTime: {{ $now | Quote }}
{{ end }}
containerStatuses:
{{ range $c := .spec.containers }}
-${identity.slice(1)}
  restartCount: 0
  {{ if hasSuffix ":missing" $c.image }}
  ready: false
  started: false
  state:
    waiting:
      reason: ErrImagePull
      message: {{ printf "failed to pull and unpack image %q: failed to resolve reference %q: %s: not found" $c.image $c.image $c.image | Quote }}
  {{ else }}
  ready: {{ not (regexMatch ":(${unreadyTags})$" $c.image) }}
  started: true
  state:
    running:
      startedAt: {{ $now | Quote }}
  {{ end }}
{{ end }}
initContainerStatuses:
{{ range $c := .spec.initContainers }}
-${identity.slice(1)}
  ready: true
  restartCount: 0
  {{ if eq (or $c.restartPolicy "") "Always" }}
  started: true
  state:
    running:
      startedAt: {{ $now | Quote }}
  {{ else }}
  started: false
  state:
    terminated:
      exitCode: 0
      reason: Completed
      startedAt: {{ $now | Quote }}
      finishedAt: {{ $now | Quote }}
  {{ end }}
{{ end }}
{{ with NodeIPsWith .spec.nodeName }}
hostIP: {{ index . 0 | Quote }}
hostIPs:
{{ range . }}
- ip: {{ . | Quote }}
{{ end }}
{{ end }}
{{ with PodIPsWith .spec.nodeName ( or .spec.hostNetwork false ) ( or .metadata.uid "" ) ( or .metadata.name "" ) ( or .metadata.namespace "" ) }}
podIP: {{ index . 0 | Quote }}
podIPs:
{{ range . }}
- ip: {{ . | Quote }}
{{ end }}
{{ end }}
`;

/** From one reason for waiting for the image to another. */
export function imageWait(from: string, to: string, message: string): string {
  return `${prelude}${eachContainer(
    `eq (dig "state" "waiting" "reason" "" $c) "${from}"`,
    `-${identity.slice(1)}
  ready: false
  started: false
  restartCount: 0
  state:
    waiting:
      reason: ${to}
      message: {{ ${message} | Quote }}`,
  )}`;
}

const failing =
  'and (regexMatch ":(crash|fail|oom)$" $c.image) (dig "state" "running" nil $c)';

/**
 * A failing container ends. The first restart follows at once, as with a real
 * kubelet; after that it has to wait.
 */
export const crashStatus = `${prelude}${eachContainer(
  failing,
  `${exit}
-${identity.slice(1)}
  ready: false
  {{ if eq (int $c.restartCount) 0 }}
  started: true
  restartCount: 1
  state:
    running:
      startedAt: {{ $now | Quote }}
  {{ else }}
  started: false
  restartCount: {{ $c.restartCount }}
  state:
    waiting:
      reason: CrashLoopBackOff
      message: {{ printf "back-off %s restarting failed container=%s pod=%s_%s(%s)" (index (list "10s" "10s" "20s" "40s" "1m20s" "2m40s" "5m0s") (min 6 (int $c.restartCount))) $c.name $pod.metadata.name $pod.metadata.namespace $pod.metadata.uid | Quote }}
  {{ end }}
  lastState:
    ${terminated}`,
)}`;

/** The wait is over: the container is started once more. */
export const restartStatus = `${prelude}${eachContainer(
  'eq (dig "state" "waiting" "reason" "" $c) "CrashLoopBackOff"',
  `-${identity.slice(1)}
  ready: false
  started: true
  restartCount: {{ add1 $c.restartCount }}
  state:
    running:
      startedAt: {{ $now | Quote }}
  lastState: {{ toJson $c.lastState }}`,
)}`;

/** A failing container ends and is not started again: the pod has failed. */
export const failedStatus = `${prelude}
{{ $message := "" }}
phase: Failed
conditions:
${readiness('false')}
${eachContainer(
  'dig "state" "running" nil $c',
  `{{ $code := 0 }}{{ $reason := "Completed" }}
{{ if regexMatch ":(crash|fail)$" $c.image }}{{ $code = 1 }}{{ $reason = "Error" }}{{ end }}
{{ if hasSuffix ":oom" $c.image }}{{ $code = 137 }}{{ $reason = "OOMKilled" }}{{ end }}
-${identity.slice(1)}
  ready: false
  started: false
  restartCount: {{ $c.restartCount }}
  state:
    ${terminated}`,
)}`;

/** All containers have done their work. */
export const succeededStatus = `${prelude}
phase: Succeeded
conditions:
${['Ready', 'ContainersReady']
  .map(
    type => `- type: ${type}
  status: "False"
  reason: PodCompleted
  message: null
  lastTransitionTime: {{ $now | Quote }}`,
  )
  .join('\n')}
${eachContainer(
  'dig "state" "running" nil $c',
  `{{ $code := 0 }}{{ $reason := "Completed" }}
-${identity.slice(1)}
  ready: false
  started: false
  restartCount: {{ $c.restartCount }}
  state:
    ${terminated}`,
)}`;

/** A slow container has become ready. */
export const slowReadyStatus = `${prelude}
{{ $message := "" }}
conditions:
${readiness('true')}
${eachContainer(
  'hasSuffix ":slow" $c.image',
  `-${identity.slice(1)}
  ready: true
  started: true
  restartCount: {{ $c.restartCount }}
  state: {{ toJson $c.state }}`,
)}`;

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
 */
export function eventStep(options: {
  type: 'Normal' | 'Warning';
  reason: string;
  message: string;
  tags?: string[];
}): StageStep {
  const { type, reason, message, tags } = options;
  const pick = tags
    ? `{{ range .spec.containers }}{{ if regexMatch ":(${tags.join('|')})$" .image }}{{ $c = . }}{{ end }}{{ end }}`
    : '';
  const id = `${reason}-${message.length}`.toLowerCase();
  return {
    apply: {
      template: `{{ $now := Now }}
{{ $pod := . }}
{{ $c := index .spec.containers 0 }}
${pick}
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
