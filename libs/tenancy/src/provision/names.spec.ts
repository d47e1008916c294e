import { describe, expect, it } from '@jest/globals';
import { databaseNames, passwordsFromEnvironment, serviceUrl } from './names.ts';

describe('names of a service', () => {
  it('are its database and its roles', () => {
    expect(databaseNames('casework')).toEqual({
      database: 'osinum_casework',
      owner: 'casework_owner',
      app: 'casework_app',
      system: 'casework_system',
      backup: 'osinum_backup',
    });
  });

  it('refuse what is not a service', () => {
    expect(() => databaseNames('case"work')).toThrow(TypeError);
  });
});

describe('passwords', () => {
  const environment = { PASSWORD_CASEWORK_OWNER: 'o', PASSWORD_CASEWORK_APP: 'a', PASSWORD_CASEWORK_SYSTEM: 's' };

  it('come from the environment', () => {
    expect(passwordsFromEnvironment('casework', environment)).toEqual({ owner: 'o', app: 'a', system: 's' });
  });

  it('are named when one is missing', () => {
    expect(() => passwordsFromEnvironment('casework', { ...environment, PASSWORD_CASEWORK_APP: '' })).toThrow('PASSWORD_CASEWORK_APP');
  });
});

describe('the address of a service', () => {
  it('keeps the cluster and changes role, password and database', () => {
    expect(serviceUrl('postgres://root:secret@db:5433/postgres?sslmode=require', 'casework', 'app', 'p@ss/word')).toBe(
      'postgres://casework_app:p%40ss%2Fword@db:5433/osinum_casework?sslmode=require',
    );
  });
});
