export type ServiceRole = 'owner' | 'app' | 'system';
export type ServicePasswords = Record<ServiceRole, string>;

const serviceName = /^[a-z][a-z0-9_]{0,40}$/;

/** The database and the three roles of a service, and the role of backups. */
export function databaseNames(service: string) {
  if (!serviceName.test(service)) throw new TypeError(`« ${service} » is not the name of a service.`);
  return {
    database: `osinum_${service}`,
    owner: `${service}_owner`,
    app: `${service}_app`,
    system: `${service}_system`,
    backup: 'osinum_backup',
  } as const;
}

/** `PASSWORD_DIAGNOSTICS_OWNER`, `…_APP` and `…_SYSTEM` of the environment. */
export function passwordsFromEnvironment(service: string, environment: NodeJS.ProcessEnv): ServicePasswords {
  const read = (role: ServiceRole) => {
    const name = `PASSWORD_${service.toUpperCase()}_${role.toUpperCase()}`;
    const value = environment[name];
    if (!value) throw new Error(`The environment variable ${name} is missing.`);
    return value;
  };
  return { owner: read('owner'), app: read('app'), system: read('system') };
}

/** The address of a service's database under one of its roles, on the cluster of the superuser's address. */
export function serviceUrl(superuserUrl: string, service: string, role: ServiceRole, password: string, database?: string): string {
  const names = databaseNames(service);
  const url = new URL(superuserUrl);
  url.username = names[role];
  url.password = encodeURIComponent(password);
  url.pathname = `/${database ?? names.database}`;
  return url.href;
}
