// Go templates over a pod, as kwok renders them. The pieces are put together
// here because the stages need the same ones.

/** Sets `$now` and `$pod`. */
export const prelude = `{{ $now := Now }}
{{ $pod := . }}
`;

/** Tags of containers that do not come to run. */
export const neverStarted = 'missing|unconfigured';

/** What never changes about a container; `$c` is its spec or its status. */
export const identity = `  name: {{ $c.name | Quote }}
  image: {{ $c.image | Quote }}
  imageID: {{ if regexMatch ":(${neverStarted})$" $c.image }}""{{ else }}{{ printf "%s@sha256:%s" (regexReplaceAll ":[^:/]*$" $c.image "") (sha256sum $c.image) | Quote }}{{ end }}
  containerID: {{ if regexMatch ":(${neverStarted})$" $c.image }}""{{ else }}{{ printf "containerd://%s" (sha256sum (printf "%s/%s" $pod.metadata.uid $c.name)) | Quote }}{{ end }}`;

/** Exit code and reason by tag, as `$code` and `$reason`. */
export const exit = `{{ $code := 1 }}{{ $reason := "Error" }}{{ if hasSuffix ":oom" $c.image }}{{ $code = 137 }}{{ $reason = "OOMKilled" }}{{ end }}{{ if hasSuffix ":hung" $c.image }}{{ $code = 137 }}{{ end }}`;

/** How a run that ends now is written; after {@link exit}. */
export const terminated = `terminated:
      exitCode: {{ $code }}
      reason: {{ $reason }}
      startedAt: {{ $c.state.running.startedAt | Quote }}
      finishedAt: {{ $now | Quote }}`;

/**
 * Sets the status of the containers that `test` (a template condition on `$c`)
 * picks, by `body`; the others stay as they are.
 */
export function eachContainer(test: string, body: string): string {
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
export function readiness(ready: string): string {
  const condition = (type: string) => `- type: ${type}
  status: {{ if ${ready} }}"True"{{ else }}"False"{{ end }}
  lastTransitionTime: {{ $now | Quote }}
  reason: {{ if ${ready} }}null{{ else }}ContainersNotReady{{ end }}
  message: {{ if ${ready} }}null{{ else }}{{ $message | Quote }}{{ end }}`;
  return `${condition('Ready')}\n${condition('ContainersReady')}`;
}

export const unreadyTags = `${neverStarted}|crash|fail|oom|slow|unready`;
