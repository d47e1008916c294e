{{/*
The jobs, those of deploy/compose.yaml: what each runs, with what. Helm runs the hooks one after the other, by weight:
databases and roles, topics, realm, first data. All may be run again.
*/}}
{{- define "osinum.jobs" -}}
{{- $superuser := include "osinum.database" (dict "root" $ "role" .Values.postgres.superuser "password" "POSTGRES_PASSWORD" "base" "postgres") -}}
{{- if .Values.keycloak.ownDatabase }}
keycloak-database:
  weight: 10
  command: [node, deploy/jobs/keycloak-database.mjs]
  secrets: [POSTGRES_PASSWORD, KEYCLOAK_DATABASE_PASSWORD]
  environment:
    DATABASE_URL: {{ $superuser }}
{{- end }}
{{- range $name := list "identity" "diagnostics" "catalogue" "recommendations" "casework" "notifications" }}
prepare-{{ $name }}:
  weight: 20
  command: [sh, -c, node libs/tenancy/dist/migrate/cli.js provision {{ $name }} && node libs/tenancy/dist/migrate/cli.js up {{ $name }}]
  secrets:
    - POSTGRES_PASSWORD
    - PASSWORD_BACKUP
    - PASSWORD_{{ upper $name }}_OWNER
    - PASSWORD_{{ upper $name }}_APP
    - PASSWORD_{{ upper $name }}_SYSTEM
  environment:
    DATABASE_URL: {{ $superuser }}
{{- end }}
topics:
  weight: 30
  command: [node, libs/messaging/dist/topics/cli.js, deploy/kafka/topics.yaml]
  environment:
    KAFKA_BROKERS: {{ .Values.kafka.brokers }}
    KAFKA_REPLICATION: {{ .Values.kafka.replication | quote }}
realm:
  weight: 40
  command: [node, deploy/keycloak/reconcile.mjs]
  secrets:
    - KEYCLOAK_ADMIN_USERNAME
    - KEYCLOAK_ADMIN_PASSWORD
    - PROCONNECT_CLIENT_ID
    - PROCONNECT_CLIENT_SECRET
    - KEYCLOAK_CLIENT_SECRET_OSINUM_WEB
    {{- range $name := list "identity" "diagnostics" "catalogue" "recommendations" "casework" "notifications" "web" }}
    - KEYCLOAK_CLIENT_SECRET_SVC_{{ upper $name }}
    {{- end }}
  environment:
    KEYCLOAK_URL: {{ .Values.keycloak.internalUrl | default .Values.keycloak.url }}
    PUBLIC_BASE: {{ .Values.publicBase | quote }}
    WEB_HOSTS: {{ join "," .Values.hosts }}
    PROCONNECT_ISSUER: {{ .Values.proconnect.issuer }}
    PROCONNECT_ACR_VALUES: {{ .Values.proconnect.acrValues | quote }}
{{- range $name := list "identity" "diagnostics" "catalogue" }}
seed-{{ $name }}:
  weight: 50
  command: [node, services/{{ $name }}/dist/seed.js]
  secrets: [PASSWORD_{{ upper $name }}_APP]
  environment:
    DATABASE_URL_APP: {{ include "osinum.database" (dict "root" $ "role" (printf "%s_app" $name) "password" (printf "PASSWORD_%s_APP" (upper $name)) "base" (printf "osinum_%s" $name)) }}
    {{- if eq $name "identity" }}
    NATIONAL_HOST: {{ $.Values.nationalHost }}
    {{- end }}
{{- end }}
{{- end }}
