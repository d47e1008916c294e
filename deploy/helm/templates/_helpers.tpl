{{/* The labels that choose the pods of one part: a dict of name and root. */}}
{{- define "osinum.selector" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end }}

{{- define "osinum.labels" -}}
{{ include "osinum.selector" . }}
app.kubernetes.io/part-of: osinum-territoires
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
{{- end }}

{{/* What every pod of our image has in common: no right, no token of the cluster, nothing written but in /tmp. */}}
{{- define "osinum.pod" -}}
automountServiceAccountToken: false
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  runAsUser: 1000
  runAsGroup: 1000
  seccompProfile: { type: RuntimeDefault }
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
volumes:
  - name: tmp
    emptyDir: {}
{{- end }}

{{/* What every container of our image has in common. */}}
{{- define "osinum.container" -}}
image: "{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}"
imagePullPolicy: {{ .Values.image.pullPolicy }}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities: { drop: [ALL] }
volumeMounts:
  - name: tmp
    mountPath: /tmp
{{- end }}

{{/* The variables of a container: first its secrets, which the others name as $(NAME). A dict of one (secrets, optional, environment) and root. */}}
{{- define "osinum.env" -}}
{{- $secretName := .root.Values.secretName -}}
{{- range .one.secrets }}
- name: {{ . }}
  valueFrom:
    secretKeyRef: { name: {{ $secretName }}, key: {{ . }} }
{{- end }}
{{- range .one.optional }}
- name: {{ . }}
  valueFrom:
    secretKeyRef: { name: {{ $secretName }}, key: {{ . }}, optional: true }
{{- end }}
{{- range $name, $value := .one.environment }}
- name: {{ $name }}
  value: {{ $value | quote }}
{{- end }}
{{- end }}
