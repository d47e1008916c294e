{{/* The seven services: which secrets each is given, and its variables. A secret is named as $(NAME) inside a value. */}}
{{- define "osinum.services" -}}
{{- range $name := list "identity" "diagnostics" "catalogue" "recommendations" "casework" "notifications" }}
{{ $name }}:
  secrets:
    - PASSWORD_{{ upper $name }}_APP
    - PASSWORD_{{ upper $name }}_SYSTEM
    - KEYCLOAK_CLIENT_SECRET_SVC_{{ upper $name }}
    {{- if has $name (list "identity" "diagnostics" "casework" "notifications") }}
    - REDIS_PASSWORD
    {{- end }}
    {{- if eq $name "notifications" }}
    - SMTP_URL
    {{- end }}
  optional: [METRICS_TOKEN]
  environment:
    SERVICE: {{ $name }}
    LOG_LEVEL: {{ $.Values.logLevel }}
    KEYCLOAK_URL: {{ $.Values.keycloak.url }}
    SERVICE_CLIENT_SECRET: $(KEYCLOAK_CLIENT_SECRET_SVC_{{ upper $name }})
    DATABASE_URL_APP: {{ include "osinum.database" (dict "root" $ "role" (printf "%s_app" $name) "password" (printf "PASSWORD_%s_APP" (upper $name)) "base" (printf "osinum_%s" $name)) }}
    DATABASE_URL_SYSTEM: {{ include "osinum.database" (dict "root" $ "role" (printf "%s_system" $name) "password" (printf "PASSWORD_%s_SYSTEM" (upper $name)) "base" (printf "osinum_%s" $name)) }}
    KAFKA_BROKERS: {{ $.Values.kafka.brokers }}
    {{- if has $name (list "identity" "diagnostics" "casework" "notifications") }}
    REDIS_URL: {{ include "osinum.redis" $ }}
    {{- end }}
    {{- if has $name (list "identity" "notifications") }}
    PUBLIC_BASE: {{ $.Values.publicBase | quote }}
    {{- end }}
    {{- if eq $name "identity" }}
    WEB_URL: http://web:8080
    {{- else }}
    IDENTITY_URL: http://identity:8080
    {{- end }}
{{- end }}
web:
  secrets: [KEYCLOAK_CLIENT_SECRET_SVC_WEB, KEYCLOAK_CLIENT_SECRET_OSINUM_WEB, SESSION_SECRET, REDIS_PASSWORD]
  optional: [METRICS_TOKEN]
  environment:
    SERVICE: web
    LOG_LEVEL: {{ .Values.logLevel }}
    KEYCLOAK_URL: {{ .Values.keycloak.url }}
    SERVICE_CLIENT_SECRET: $(KEYCLOAK_CLIENT_SECRET_SVC_WEB)
    WEB_CLIENT_SECRET: $(KEYCLOAK_CLIENT_SECRET_OSINUM_WEB)
    PROCONNECT_ISSUER: {{ .Values.proconnect.issuer }}
    REDIS_URL: {{ include "osinum.redis" . }}
    PUBLIC_BASE: {{ .Values.publicBase | quote }}
    TRUSTED_PROXIES: {{ .Values.trustedProxies | quote }}
    {{- range $name := list "identity" "diagnostics" "catalogue" "recommendations" "casework" "notifications" }}
    {{ upper $name }}_URL: http://{{ $name }}:8080
    {{- end }}
{{- end }}

{{/* The address of a database under a role, whose password is one of the container's secrets. */}}
{{- define "osinum.database" -}}
postgresql://{{ .role }}:$({{ .password }})@{{ .root.Values.postgres.address }}/{{ .base }}{{ .root.Values.postgres.parameters }}
{{- end }}

{{- define "osinum.redis" -}}
{{ if .Values.redis.tls }}rediss{{ else }}redis{{ end }}://:$(REDIS_PASSWORD)@{{ .Values.redis.address }}
{{- end }}
