/**
 * Sets `$error` to what a kubelet says of a container `$c` whose definition refers to what is not there:
 * the first key, or the first whole ConfigMap or Secret, that its environment takes.
 */
export const configError = `{{ $error := "" }}
{{ range $e := $c.envFrom }}
{{ with $e.configMapRef }}{{ if not $error }}{{ $error = printf "configmap %q not found" .name }}{{ end }}{{ end }}
{{ with $e.secretRef }}{{ if not $error }}{{ $error = printf "secret %q not found" .name }}{{ end }}{{ end }}
{{ end }}
{{ range $e := $c.env }}{{ with $e.valueFrom }}
{{ with .configMapKeyRef }}{{ if not $error }}{{ $error = printf "couldn't find key %s in ConfigMap %s/%s" .key $pod.metadata.namespace .name }}{{ end }}{{ end }}
{{ with .secretKeyRef }}{{ if not $error }}{{ $error = printf "couldn't find key %s in Secret %s/%s" .key $pod.metadata.namespace .name }}{{ end }}{{ end }}
{{ end }}{{ end }}
{{ if not $error }}{{ $error = "container has runAsNonRoot and image will run as root" }}{{ end }}`;
