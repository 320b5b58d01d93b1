import {
  eachContainer,
  exit,
  identity,
  prelude,
  readiness,
  terminated,
} from './fragments.ts';

/** A condition on `$c`: it runs, and its image has one of the tags. */
const runs = (tags: string) =>
  `and (regexMatch ":(${tags})$" $c.image) (dig "state" "running" nil $c)`;

/**
 * A container with one of the tags ends. The first restart follows at once, as with a real
 * kubelet; after that it has to wait.
 */
const endStatus = (tags: string, ready: 'true' | 'false') =>
  `${prelude}${eachContainer(
    runs(tags),
    `${exit}
-${identity.slice(1)}
  {{ if eq (int $c.restartCount) 0 }}
  ready: ${ready}
  started: true
  restartCount: 1
  state:
    running:
      startedAt: {{ $now | Quote }}
  {{ else }}
  ready: false
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

/** A failing container ends. */
export const crashStatus = endStatus('crash|fail|oom', 'false');

/** A hung container is stopped because its liveness probe fails; without another probe it was ready. */
export const hungStatus = `${endStatus('hung', 'true')}
{{ $waiting := list }}
{{ range $c := .status.containerStatuses }}{{ if and (hasSuffix ":hung" $c.image) (gt (int $c.restartCount) 0) }}{{ $waiting = append $waiting $c.name }}{{ end }}{{ end }}
{{ if $waiting }}
{{ $message := printf "containers with unready status: [%s]" (join " " $waiting) }}
conditions:
${readiness('false')}
{{ end }}`;

/** The wait is over: the container is started once more. */
export const restartStatus = `${prelude}${eachContainer(
  'eq (dig "state" "waiting" "reason" "" $c) "CrashLoopBackOff"',
  `-${identity.slice(1)}
  ready: {{ hasSuffix ":hung" $c.image }}
  started: true
  restartCount: {{ add1 $c.restartCount }}
  state:
    running:
      startedAt: {{ $now | Quote }}
  lastState: {{ toJson $c.lastState }}`,
)}
{{ $hung := false }}{{ range .spec.containers }}{{ if hasSuffix ":hung" .image }}{{ $hung = true }}{{ end }}{{ end }}
{{ if $hung }}{{ $message := "" }}
conditions:
${readiness('true')}
{{ end }}`;

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
