import {
  identity,
  neverStarted,
  prelude,
  readiness,
  unreadyTags,
} from './fragments.ts';
import { configError } from './unconfigured.ts';

/** The first status of a pod that has been placed on a node. */
export const startStatus = `${prelude}
{{ $unready := list }}
{{ range .spec.containers }}{{ if regexMatch ":(${unreadyTags})$" .image }}{{ $unready = append $unready .name }}{{ end }}{{ end }}
{{ $ready := eq (len $unready) 0 }}
{{ $message := printf "containers with unready status: [%s]" (join " " $unready) }}
{{ $runs := false }}
{{ range .spec.containers }}{{ if not (regexMatch ":(${neverStarted})$" .image) }}{{ $runs = true }}{{ end }}{{ end }}
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
  {{ else if hasSuffix ":unconfigured" $c.image }}
  ${configError}
  ready: false
  started: false
  state:
    waiting:
      reason: CreateContainerConfigError
      message: {{ $error | Quote }}
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
